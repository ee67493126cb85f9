package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Numbers within bounds. */
final class Numbers {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Numbers() {}

    /** A small number that the rules allow; {@code nth} asks for another one. */
    static Optional<JsonNode> number(Rules rules, boolean integer, int nth) {
        var range = rules.range();
        var value = BigDecimal.valueOf(1L + nth);
        if (range.lowest().isPresent()) {
            var lowest = inside(range, true, integer);
            value = value.compareTo(lowest) < 0 ? lowest.add(BigDecimal.valueOf(nth)) : value;
        }
        if (range.highest().isPresent()) {
            var highest = inside(range, false, integer);
            value = value.compareTo(highest) > 0 ? highest.subtract(BigDecimal.valueOf(nth)) : value;
        }
        for (var step : rules.steps()) {
            value = onStep(value, step, range, nth);
        }
        return Optional.of(node(value, integer));
    }

    /** The number at an end of the range, or next to one that is left out. */
    static BigDecimal inside(Range range, boolean lowest, boolean integer) {
        var end = (lowest ? range.lowest() : range.highest()).orElseThrow();
        if (integer) {
            return end.integer(lowest);
        }
        if (!end.exclusive()) {
            return end.number();
        }
        var other = lowest ? range.highest() : range.lowest();
        var apart = other.map(bound -> bound.number().subtract(end.number()).divide(TWO))
                .orElse(lowest ? HALF : HALF.negate());
        return end.number().add(apart);
    }

    /** A number as JSON has it. */
    static JsonNode node(BigDecimal value, boolean integer) {
        return integer
                ? BigIntegerNode.valueOf(value.setScale(0, RoundingMode.CEILING).toBigInteger())
                : DecimalNode.valueOf(value);
    }

    /** Whether a bound is only the end of what a machine's numbers hold, and so says nothing about the matter. */
    static boolean ofMachines(BigDecimal bound) {
        return List.of(31, 32, 53, 63, 64).stream().anyMatch(bits -> {
            var power = TWO.pow(bits);
            return bound.abs().subtract(power).abs().compareTo(BigDecimal.ONE) <= 0;
        });
    }

    private static BigDecimal onStep(BigDecimal value, BigDecimal step, Range range, int nth) {
        var below = range.highest().isPresent() && range.lowest().isEmpty();
        var whole = value.divide(step, 0, below ? RoundingMode.FLOOR : RoundingMode.CEILING);
        var moved = whole.add(BigDecimal.valueOf(below ? -nth : nth)).multiply(step);
        var tooHigh = range.highest()
                .filter(bound -> moved.compareTo(bound.number()) > 0)
                .isPresent();
        return tooHigh ? whole.subtract(BigDecimal.ONE).multiply(step) : moved;
    }
}
