package dev.dovetail.conformance.result;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the checks of one group ended at one operation: a cell of the matrix.
 *
 * @param counts how many ended in which way; outcomes that did not occur are left out
 */
public record Cell(Map<Outcome, Integer> counts) {

    /** The cell where there is nothing to check. */
    public static final Cell EMPTY = new Cell(Map.of());

    public Cell {
        var sorted = new EnumMap<Outcome, Integer>(Outcome.class);
        sorted.putAll(counts);
        counts = Collections.unmodifiableMap(sorted);
    }

    /** How many checks ended in this way. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many checks there were. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The cell in one word: the worst of what was found, else passed if any check passed, else not tested.
     * Empty where there was nothing to check.
     */
    public Optional<Outcome> outcome() {
        return counts.keySet().stream()
                .filter(outcome -> outcome != Outcome.NOT_TESTED)
                .findFirst()
                .or(() -> counts.keySet().stream().findFirst());
    }

    /** Whether something in the cell was tested and something was not. */
    public boolean partial() {
        return count(Outcome.NOT_TESTED) > 0 && count(Outcome.NOT_TESTED) < total();
    }

    /** Whether a check in it did not hold, be it known or not. */
    public boolean fellShort() {
        return count(Outcome.FAILED) + count(Outcome.KNOWN) + count(Outcome.WARNED) > 0;
    }

    /** The checks of both in one cell. */
    Cell and(Cell other) {
        var sum = new EnumMap<Outcome, Integer>(Outcome.class);
        sum.putAll(counts);
        other.counts.forEach((outcome, count) -> sum.merge(outcome, count, Integer::sum));
        return new Cell(sum);
    }

    Cell with(Outcome outcome) {
        var more = new EnumMap<Outcome, Integer>(Outcome.class);
        more.putAll(counts);
        more.merge(outcome, 1, Integer::sum);
        return new Cell(more);
    }
}
