package dev.dovetail.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How many members an object with named members has. */
class MemberCountTest {

    @Test
    void countsWhatIsThere() {
        assertThat(violations(1, "a", null, Presence.absent(), Presence.ofNull()))
                .isEmpty();
        assertThat(violations(0, null, Presence.absent())).containsExactly("must have at least 1 member");
        assertThat(violations(2, "a", Presence.of(1))).containsExactly("must have at most 3 members");
        assertThat(violations(0)).containsExactly("must have at least 1 member");
    }

    private static List<String> violations(int certain, Object... others) {
        Validated object = validation ->
                validation.members(certain, others).minProperties(1).maxProperties(3);
        return Validation.of(object).stream().map(Violation::message).toList();
    }
}
