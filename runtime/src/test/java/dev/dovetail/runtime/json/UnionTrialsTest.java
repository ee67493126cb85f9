package dev.dovetail.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dovetail.runtime.model.Unions;
import dev.dovetail.runtime.model.Validated;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.model.VariantReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnionTrialsTest {

    private final JsonCodec codec = JsonCodec.lenient();

    @Test
    void theVariantThatLosesNothingIsChosen() {
        assertThat(read(Map.of("type", 2, "label", "go"))).isInstanceOf(Button.class);
        assertThat(read(Map.of("type", 1, "items", Map.of("a", 1)))).isInstanceOf(Row.class);
    }

    @Test
    void theVariantWhoseRulesHoldIsChosenAmongThoseThatLoseNothing() {
        assertThat(read(Map.of("type", 1))).isInstanceOf(Row.class);
        assertThat(read(Map.of("type", 2))).isInstanceOf(Button.class);
    }

    @Test
    void theFirstOfEqualsIsChosen() {
        assertThat(read(Map.of("type", 3))).isInstanceOf(Button.class);
    }

    @Test
    void whatCanBeReadAsNoneIsKeptAsItIs() {
        assertThat(read(Map.of("type", "text"))).isEqualTo(new Unknown(Map.of("type", "text")));
    }

    private @Nullable Component read(Map<String, ?> json) {
        return codec.read(codec.toTree(json), BodyType.of(Component.class));
    }

    sealed interface Component {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Component of(@Nullable Object json, @JacksonInject VariantReader reader) {
            return Unions.<Component>read(json, reader)
                    .trial(Button.class)
                    .trial(Row.class)
                    .orElse(Unknown::new);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Button(
            @JsonProperty("type") int type,
            @JsonProperty("label") @Nullable String label) implements Component, Validated {
        @Override
        public void validate(Validation validation) {
            if (type != 2) {
                validation.broken("const", "must be 2");
            }
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            @JsonProperty("type") int type,
            @JsonProperty("items") @Nullable Map<String, Integer> items) implements Component, Validated {
        @Override
        public void validate(Validation validation) {
            if (type != 1) {
                validation.broken("const", "must be 1");
            }
        }
    }

    record Unknown(@JsonValue @Nullable Object value) implements Component {}
}
