package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.data.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses among statements so that each of the document is tested somewhere before any is tested twice. Operations are
 * planned in document order, so the same document gives the same choice. Not thread-safe.
 */
final class Coverage {
    private final int most;
    private final Set<String> tested = new HashSet<>();

    /**
     * A choice.
     *
     * @param most how many of a kind are chosen at once; at least one of those that remain untested is among them
     */
    Coverage(int most) {
        this.most = most;
    }

    /** The changes to try: those about statements that were not tested yet come first, and all of those are taken. */
    List<Change> choose(String kind, List<Change> changes) {
        var chosen = new ArrayList<Change>();
        for (var change : changes) {
            if (tested.add(kind + " " + change.statement().orElse(change.text()))) {
                chosen.add(change);
            }
        }
        for (var change : changes) {
            if (chosen.size() < most && !chosen.contains(change)) {
                chosen.add(change);
            }
        }
        return chosen;
    }
}
