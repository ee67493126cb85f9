package dev.dovetail.generator.regeneration;

import dev.dovetail.generator.naming.NameLock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a generation does to a lock of names. It adds, or a place is gone; it never gives a place another name.
 *
 * @param added places that have a name now
 * @param gone places that are no longer in the document, with the names that they had
 */
public record LockChange(List<String> added, SortedMap<String, String> gone) {

    private static final int MOST = 10;

    public LockChange {
        added = List.copyOf(added);
        gone = Collections.unmodifiableSortedMap(new TreeMap<>(gone));
    }

    static LockChange of(NameLock before, NameLock after) {
        var added = new ArrayList<>(after.names().keySet());
        added.removeAll(before.names().keySet());
        var gone = new TreeMap<>(before.names());
        gone.keySet().removeAll(after.names().keySet());
        return new LockChange(added, gone);
    }

    /** Whether the lock stays as it is. */
    public boolean none() {
        return added.isEmpty() && gone.isEmpty();
    }

    /** How many names of each kind, to be put behind how many files; empty where the lock stays as it is. */
    public String summary() {
        return none() ? "" : "; the lock of names: %d to add, %d gone".formatted(added.size(), gone.size());
    }

    /** What became of names whose places are gone, and what to do if they were renamed; empty where none is gone. */
    public String text() {
        var text = new StringBuilder();
        if (!gone.isEmpty()) {
            text.append(gone.size() == 1 ? "a locked name is" : gone.size() + " locked names are")
                    .append(
                            " gone with the place that had it; if the document only calls it otherwise now, say"
                                    + " x-dovetail-renamed-from at the new place (an overlay can), restore the lock, and generate again:");
            gone.entrySet().stream()
                    .limit(MOST)
                    .forEach(entry -> text.append("\n  ")
                            .append(entry.getKey())
                            .append(" -> ")
                            .append(entry.getValue()));
            if (gone.size() > MOST) {
                text.append("\n  and ").append(gone.size() - MOST).append(" more");
            }
        }
        return text.toString();
    }
}
