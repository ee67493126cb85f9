package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.Wire;
import java.util.List;

/**
 * What came of comparing two documents.
 *
 * @param before what the old document is called
 * @param after what the new document is called
 * @param changes the worst first
 * @param notes what there is to say of the list of changes that are taken as they are
 */
public record DiffReport(String before, String after, List<Change> changes, List<String> notes) {
    public DiffReport {
        changes = List.copyOf(changes);
        notes = List.copyOf(notes);
    }

    /** The changes that count and that the wire takes so. */
    public List<Change> on(Wire wire) {
        return changes.stream()
                .filter(change -> change.counts() && change.wire() == wire)
                .toList();
    }

    /** How many changes that count do this to Java. */
    public long count(JavaEffect effect) {
        return changes.stream()
                .filter(change -> change.counts() && change.java().worst() == effect)
                .count();
    }

    /** How many changes do not count. */
    public long ignored() {
        return changes.stream().filter(change -> !change.counts()).count();
    }

    /** Whether a change that counts is as bad as that. */
    public boolean fails(Threshold threshold) {
        return changes.stream().filter(Change::counts).anyMatch(threshold::reachedBy);
    }
}
