package dev.dovetail.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class EnumValueTest {

    private static final class Colour extends EnumValue<String, Colour.Value> {
        Colour(String wireValue, Value value) {
            super(wireValue, value);
        }

        enum Value {
            RED,
            UNKNOWN
        }
    }

    private static final class Rate extends EnumValue<BigDecimal, Rate.Value> {
        Rate(String wireValue) {
            super(new BigDecimal(wireValue), Value.UNKNOWN);
        }

        enum Value {
            UNKNOWN
        }
    }

    private static final class Shade extends EnumValue<String, Colour.Value> {
        Shade(String wireValue) {
            super(wireValue, Colour.Value.RED);
        }
    }

    @Test
    void knowsWhatTheDocumentLists() {
        assertThat(new Colour("red", Colour.Value.RED).known()).isTrue();
        assertThat(new Colour("mauve", Colour.Value.UNKNOWN).known()).isFalse();
        assertThat(new Colour("red", Colour.Value.RED).value()).isEqualTo(Colour.Value.RED);
    }

    @Test
    void isEqualByItsValueOnTheWire() {
        assertThat(new Colour("red", Colour.Value.RED))
                .isEqualTo(new Colour("red", Colour.Value.RED))
                .hasSameHashCodeAs(new Colour("red", Colour.Value.RED))
                .isNotEqualTo(new Colour("blue", Colour.Value.UNKNOWN))
                .isNotEqualTo(new Shade("red"))
                .isNotEqualTo("red");
    }

    @Test
    void isEqualWhateverTheScaleOfANumber() {
        assertThat(new Rate("1.50")).isEqualTo(new Rate("1.5")).hasSameHashCodeAs(new Rate("1.5"));
        assertThat(new Rate("0.00")).isEqualTo(new Rate("0"));
        assertThat(new Rate("1.5")).isNotEqualTo(new Rate("1.51"));
    }

    @Test
    void isWrittenAsItsValue() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(new Colour("mauve", Colour.Value.UNKNOWN)))
                .isEqualTo("\"mauve\"");
        assertThat(new Colour("red", Colour.Value.RED)).hasToString("red");
    }
}
