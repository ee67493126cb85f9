package dev.dovetail.runtime.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The checks of one value (JSON Schema Validation, section 6). A check that does not concern the value's type passes,
 * as does every check of a null; a {@link Presence} is checked by its value.
 */
public final class Check {

    private static final int LARGEST_SCALE = 10_000;

    private final WirePath path;
    private final @Nullable Object value;
    private final List<Violation> violations;

    Check(WirePath path, @Nullable Object value, List<Violation> violations) {
        this.path = path;
        this.value = value instanceof Presence<?> presence ? presence.orNull() : value;
        this.violations = violations;
    }

    /** At least so many Unicode code points. */
    public Check minLength(int least) {
        var text = text();
        if (text != null && text.codePointCount(0, text.length()) < least) {
            broken("minLength", "must have at least " + counted(least, "character"));
        }
        return this;
    }

    /** At most so many Unicode code points. */
    public Check maxLength(int most) {
        var text = text();
        // the number of chars is an upper bound, and at hand without counting
        if (text != null && text.length() > most && text.codePointCount(0, text.length()) > most) {
            broken("maxLength", "must have at most " + counted(most, "character"));
        }
        return this;
    }

    /** Contains a match of the expression, which is compiled by this call: prefer the other form where it repeats. */
    public Check pattern(String expression) {
        return text() == null ? this : pattern(Pattern.compile(expression));
    }

    /** Contains a match of the expression. */
    public Check pattern(Pattern expression) {
        var text = text();
        if (text != null && !BoundedMatch.find(expression, text)) {
            broken("pattern", "must match " + expression.pattern());
        }
        return this;
    }

    /** At least the bound, a decimal number. */
    public Check minimum(String bound) {
        return compared("minimum", "must be at least " + bound, bound, order -> order >= 0);
    }

    /** At most the bound, a decimal number. */
    public Check maximum(String bound) {
        return compared("maximum", "must be at most " + bound, bound, order -> order <= 0);
    }

    /** Above the bound, a decimal number. */
    public Check exclusiveMinimum(String bound) {
        return compared("exclusiveMinimum", "must be greater than " + bound, bound, order -> order > 0);
    }

    /** Below the bound, a decimal number. */
    public Check exclusiveMaximum(String bound) {
        return compared("exclusiveMaximum", "must be less than " + bound, bound, order -> order < 0);
    }

    /** A whole multiple of the divisor, a decimal number above zero. */
    public Check multipleOf(String divisor) {
        var number = number();
        if (number != null && !isMultiple(number, new BigDecimal(divisor))) {
            broken("multipleOf", "must be a multiple of " + divisor);
        }
        return this;
    }

    /** At least so many elements. */
    public Check minItems(int least) {
        if (value instanceof Collection<?> items && items.size() < least) {
            broken("minItems", "must have at least " + counted(least, "item"));
        }
        return this;
    }

    /** At most so many elements. */
    public Check maxItems(int most) {
        if (value instanceof Collection<?> items && items.size() > most) {
            broken("maxItems", "must have at most " + counted(most, "item"));
        }
        return this;
    }

    /** No two equal elements. */
    public Check uniqueItems() {
        if (value instanceof Collection<?> items && new HashSet<>(items).size() < items.size()) {
            broken("uniqueItems", "must not have equal items");
        }
        return this;
    }

    /** At least so many members. */
    public Check minProperties(int least) {
        var members = members();
        if (members != null && members < least) {
            broken("minProperties", "must have at least " + counted(least, "member"));
        }
        return this;
    }

    /** At most so many members. */
    public Check maxProperties(int most) {
        var members = members();
        if (members != null && members > most) {
            broken("maxProperties", "must have at most " + counted(most, "member"));
        }
        return this;
    }

    /** A value of an {@link OpenEnum} that the document lists: a server's enums are closed. */
    public Check known() {
        if (value instanceof OpenEnum<?> constant && !constant.known()) {
            broken("enum", Shown.value(constant.wireValue()) + " is not one of the documented values");
        }
        return this;
    }

    /** What the value's own {@link Validated#validate} asserts. */
    public Check nested() {
        if (value instanceof Validated validated) {
            validated.validate(Validation.at(path, violations));
        }
        return this;
    }

    /** The checks of every element of a list or value of a map; the path gains {@code [i]} or {@code .key}. */
    public Check each(Consumer<Check> checks) {
        if (value instanceof Collection<?> items) {
            var index = 0;
            for (var item : items) {
                checks.accept(new Check(path.element(index++), item, violations));
            }
        } else if (value instanceof Map<?, ?> members) {
            members.forEach(
                    (name, member) -> checks.accept(new Check(path.member(String.valueOf(name)), member, violations)));
        }
        return this;
    }

    void deep() {
        nested();
        each(Check::deep);
    }

    private Check compared(String rule, String message, String bound, IntPredicate accepted) {
        if (value instanceof Double || value instanceof Float) {
            // NaN and the infinities have no decimal form; JSON cannot carry them either
            var floating = ((Number) value).doubleValue();
            if (!Double.isFinite(floating)) {
                broken(rule, message);
                return this;
            }
        }
        var number = number();
        if (number != null && !accepted.test(number.compareTo(new BigDecimal(bound)))) {
            broken(rule, message);
        }
        return this;
    }

    /** A remainder of numbers with exponents far apart takes their distance in digits, gigabytes if a stranger likes. */
    private static boolean isMultiple(BigDecimal number, BigDecimal divisor) {
        return Math.abs((long) number.scale()) <= LARGEST_SCALE
                && number.remainder(divisor).signum() == 0;
    }

    private @Nullable Integer members() {
        if (value instanceof MemberCount count) {
            return count.number();
        }
        return value instanceof Map<?, ?> map ? map.size() : null;
    }

    private @Nullable String text() {
        var wire = wireValue();
        return wire instanceof String text ? text : null;
    }

    private @Nullable BigDecimal number() {
        var wire = wireValue();
        if (wire instanceof BigDecimal decimal) {
            return decimal;
        }
        if (wire instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        if (wire instanceof Double || wire instanceof Float) {
            var floating = ((Number) wire).doubleValue();
            // the shortest decimal text is what was on the wire: 0.1 is a multiple of 0.1
            return Double.isFinite(floating) ? new BigDecimal(wire.toString()) : null;
        }
        return wire instanceof Number whole ? BigDecimal.valueOf(whole.longValue()) : null;
    }

    private @Nullable Object wireValue() {
        return value instanceof OpenEnum<?> constant ? constant.wireValue() : value;
    }

    private void broken(String rule, String message) {
        violations.add(new Violation(path.toString(), rule, message));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
