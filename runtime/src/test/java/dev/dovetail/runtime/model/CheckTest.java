package dev.dovetail.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    @Test
    void countsCodePoints() {
        assertThat(broken("😀😀", check -> check.maxLength(2).minLength(2))).isEmpty();
        assertThat(broken("😀😀", check -> check.maxLength(1))).containsExactly("x: must have at most 1 character");
        assertThat(broken("😀", check -> check.minLength(2))).containsExactly("x: must have at least 2 characters");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0.5, false", "1.0, true", "100, true", "100.000001, false"})
    void comparesNumbersExactly(BigDecimal number, boolean fits) {
        assertThat(broken(number, check -> check.minimum("1").maximum("100")).isEmpty())
                .isEqualTo(fits);
    }

    @Test
    void comparesNumbersOfEveryType() {
        assertThat(broken(5, check -> check.exclusiveMinimum("5"))).containsExactly("x: must be greater than 5");
        assertThat(broken(5L, check -> check.exclusiveMaximum("5"))).containsExactly("x: must be less than 5");
        assertThat(broken(0.1, check -> check.multipleOf("0.1").maximum("0.1"))).isEmpty();
        assertThat(broken(0.1f, check -> check.multipleOf("0.1"))).isEmpty();
        assertThat(broken(BigInteger.TEN.pow(30), check -> check.maximum("1e29")))
                .hasSize(1);
        assertThat(broken(
                        new BigDecimal("1e999999999"),
                        check -> check.multipleOf("0.01").minimum("0")))
                .containsExactly("x: must be a multiple of 0.01");
        assertThat(broken(Double.NaN, check -> check.minimum("0"))).hasSize(1);
        assertThat(broken(new Code(7L), check -> check.minimum("8"))).hasSize(1);
    }

    @Test
    void findsPatternsAnywhere() {
        assertThat(broken("xaby", check -> check.pattern("ab"))).isEmpty();
        assertThat(broken("xaby", check -> check.pattern(Pattern.compile("^ab"))))
                .containsExactly("x: must match ^ab");
    }

    @Test
    void givesUpOnPatternsThatTakeForEver() {
        assertThat(broken("a".repeat(100) + "!", check -> check.pattern("^(a+)+$")))
                .hasSize(1);
        assertThat(broken("ab".repeat(200_000), check -> check.pattern("^(a|b|ab)*!$")))
                .hasSize(1);
    }

    @Test
    void checksLists() {
        assertThat(broken(List.of(1, 2), check -> check.minItems(3))).containsExactly("x: must have at least 3 items");
        assertThat(broken(List.of(1, 2), check -> check.maxItems(1))).containsExactly("x: must have at most 1 item");
        assertThat(broken(List.of(1, 1), Check::uniqueItems)).containsExactly("x: must not have equal items");
        assertThat(broken(
                        List.of(1, 2), check -> check.uniqueItems().minItems(2).maxItems(2)))
                .isEmpty();
        assertThat(broken(List.of(5, 50, 500), check -> check.each(item -> item.maximum("49"))))
                .containsExactly("x[1]: must be at most 49", "x[2]: must be at most 49");
    }

    @Test
    void checksMaps() {
        assertThat(broken(Map.of("a", 1), check -> check.minProperties(2)))
                .containsExactly("x: must have at least 2 members");
        assertThat(broken(Map.of("a", 1), check -> check.maxProperties(0)))
                .containsExactly("x: must have at most 0 members");
        assertThat(broken(Map.of("a", List.of(7)), check -> check.each(list -> list.each(item -> item.maximum("6")))))
                .containsExactly("x.a[0]: must be at most 6");
    }

    @Test
    void passesNullAndAbsentAndOtherTypes() {
        Consumer<Check> all = check -> check.minLength(9)
                .maxLength(0)
                .pattern("x")
                .minimum("9")
                .multipleOf("7")
                .minItems(9)
                .uniqueItems()
                .minProperties(9)
                .known()
                .nested()
                .each(item -> item.minLength(9));
        assertThat(broken(null, all)).isEmpty();
        assertThat(broken(Presence.absent(), all)).isEmpty();
        assertThat(broken(Presence.ofNull(), all)).isEmpty();
        assertThat(broken(Arrays.asList(null, true), check -> check.each(item -> item.minLength(9))))
                .isEmpty();
        assertThat(broken(true, all)).isEmpty();
    }

    @Test
    void looksIntoPresence() {
        assertThat(broken(Presence.of("ab"), check -> check.maxLength(1))).hasSize(1);
    }

    @Test
    void knowsClosedEnums() {
        assertThat(broken(new Code(1L), Check::known)).isEmpty();
        assertThat(broken(new Code(2L), Check::known)).containsExactly("x: 2 is not one of the documented values");
    }

    @Test
    void validatesListsOfModels() {
        Validated model = validation -> validation.member("title", "long").maxLength(1);

        assertThat(Validation.of(List.of(model, model)))
                .extracting(Violation::toString)
                .containsExactly(
                        "[0].title: must have at most 1 character", "[1].title: must have at most 1 character");
        assertThat(Validation.of("text")).isEmpty();
    }

    @Test
    void placesViolationsUnderAPrefix() {
        assertThat(new Violation("a.b", "type", "m").under("x[1]").path()).isEqualTo("x[1].a.b");
        assertThat(new Violation("[0]", "type", "m").under("x").path()).isEqualTo("x[0]");
        assertThat(new Violation("", "type", "m").under("x").path()).isEqualTo("x");
        assertThat(new Violation("a", "type", "m").under("").path()).isEqualTo("a");
    }

    private static List<String> broken(Object value, Consumer<Check> checks) {
        return Validation.of("x", value, checks).stream()
                .map(Violation::toString)
                .toList();
    }

    /** An enum over numbers that knows 1. */
    private record Code(Long wireValue) implements OpenEnum<Long> {
        @Override
        public boolean known() {
            return wireValue == 1;
        }
    }
}
