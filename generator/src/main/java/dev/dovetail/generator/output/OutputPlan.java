package dev.dovetail.generator.output;

import java.util.List;

/**
 * What writing would do to a folder. Paths are relative to it, with {@code /}, sorted.
 *
 * @param write files that are missing or have another content, and may be written
 * @param unchanged files that are there already
 * @param delete files that an earlier run wrote, that nobody changed since, and that are no longer generated
 * @param keep files that an earlier run wrote and that are no longer generated, but that somebody changed
 * @param conflicts files that are to be written where somebody else's, or changed, ones are
 */
public record OutputPlan(
        List<String> write, List<String> unchanged, List<String> delete, List<String> keep, List<String> conflicts) {
    public OutputPlan {
        write = List.copyOf(write);
        unchanged = List.copyOf(unchanged);
        delete = List.copyOf(delete);
        keep = List.copyOf(keep);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the folder already is as generated. */
    public boolean upToDate() {
        return write.isEmpty() && delete.isEmpty() && conflicts.isEmpty();
    }
}
