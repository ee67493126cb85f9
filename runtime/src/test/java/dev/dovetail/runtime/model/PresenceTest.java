package dev.dovetail.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private final Presence<String> absent = Presence.absent();
    private final Presence<String> isNull = Presence.ofNull();
    private final Presence<String> value = Presence.of("v");

    @Test
    void keepsThreeStatesApart() {
        assertThat(absent).isNotEqualTo(isNull).isNotEqualTo(value).isEqualTo(Presence.absent());
        assertThat(isNull).isNotEqualTo(value).isEqualTo(Presence.ofNullable(null));
        assertThat(value).isEqualTo(Presence.ofNullable("v")).isNotEqualTo(Presence.of("w"));
        assertThat(absent.isAbsent()).isTrue();
        assertThat(absent.isNull()).isFalse();
        assertThat(isNull.isNull()).isTrue();
        assertThat(isNull.isAbsent()).isFalse();
        assertThat(value.isNull() || value.isAbsent()).isFalse();
    }

    @Test
    void updatesWhatThereWas() {
        assertThat(absent.orElse("old")).isEqualTo("old");
        assertThat(isNull.orElse("old")).isNull();
        assertThat(value.orElse("old")).isEqualTo("v");
    }

    @Test
    void actsUnlessAbsent() {
        var seen = new ArrayList<String>();
        absent.ifPresent(seen::add);
        isNull.ifPresent(seen::add);
        value.ifPresent(seen::add);

        assertThat(seen).containsExactly(null, "v");
    }

    @Test
    void mapsValuesOnly() {
        assertThat(absent.map(String::length)).isEqualTo(Presence.absent());
        assertThat(isNull.map(String::length)).isEqualTo(Presence.ofNull());
        assertThat(value.map(String::length)).isEqualTo(Presence.of(1));
    }

    @Test
    void prefersWhatIsThere() {
        assertThat(absent.or(value)).isEqualTo(value);
        assertThat(isNull.or(value)).isEqualTo(isNull);
        assertThat(value.or(absent)).isEqualTo(value);
    }

    @Test
    void refusesNullAsAValue() {
        assertThatThrownBy(() -> Presence.of(null)).isInstanceOf(NullPointerException.class);
    }
}
