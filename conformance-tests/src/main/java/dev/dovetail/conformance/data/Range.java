package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Between which numbers a value lies. A bound that is left out is one that a value has to be beyond. */
record Range(Optional<Bound> lowest, Optional<Bound> highest) {
    /** Any number. */
    static final Range ALL = new Range(Optional.empty(), Optional.empty());

    /**
     * An end of a range.
     *
     * @param exclusive whether the number itself is outside
     */
    record Bound(BigDecimal number, boolean exclusive) {
        /** The last integer inside, seen from here. */
        BigDecimal integer(boolean lowest) {
            var rounded = number.setScale(0, lowest ? java.math.RoundingMode.CEILING : java.math.RoundingMode.FLOOR);
            var onIt = rounded.compareTo(number) == 0;
            if (!exclusive || !onIt) {
                return rounded;
            }
            return lowest ? rounded.add(BigDecimal.ONE) : rounded.subtract(BigDecimal.ONE);
        }
    }

    /** The range of one schema: exclusive bounds are numbers in 3.1 and say so of the others in 3.0. */
    static Range of(JsonNode schema) {
        return new Range(
                bound(schema, "minimum", "exclusiveMinimum", true),
                bound(schema, "maximum", "exclusiveMaximum", false));
    }

    /** What lies in both. */
    Range and(Range other) {
        return new Range(inner(lowest, other.lowest, true), inner(highest, other.highest, false));
    }

    private static Optional<Bound> bound(JsonNode schema, String inclusive, String exclusive, boolean lowest) {
        var own = schema.path(inclusive).isNumber()
                ? Optional.of(new Bound(
                        schema.get(inclusive).decimalValue(),
                        schema.path(exclusive).isBoolean()
                                && schema.get(exclusive).asBoolean()))
                : Optional.<Bound>empty();
        var beyond = schema.path(exclusive).isNumber()
                ? Optional.of(new Bound(schema.get(exclusive).decimalValue(), true))
                : Optional.<Bound>empty();
        return inner(own, beyond, lowest);
    }

    private static Optional<Bound> inner(Optional<Bound> one, Optional<Bound> other, boolean lowest) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        var order = one.get().number().compareTo(other.get().number()) * (lowest ? 1 : -1);
        return order > 0 || (order == 0 && one.get().exclusive()) ? one : other;
    }
}
