package dev.dovetail.generator.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a folder differs from what would be generated. Paths are relative to it, with {@code /}, sorted.
 *
 * @param missing files that would be written and are not there
 * @param stale files with another content: the lines of a unified difference from what is there to what would be
 * @param extra files that would be deleted
 */
public record TreeDifference(List<String> missing, SortedMap<String, List<String>> stale, List<String> extra) {

    private static final int MOST_FILES = 20;
    private static final int MOST_LINES = 60;

    public TreeDifference {
        missing = List.copyOf(missing);
        stale = Collections.unmodifiableSortedMap(new TreeMap<>(stale));
        extra = List.copyOf(extra);
    }

    /** Whether there is no difference. */
    public boolean none() {
        return missing.isEmpty() && stale.isEmpty() && extra.isEmpty();
    }

    /** How many files of each kind: {@code 1 missing, 2 stale, 0 extra}. */
    public String summary() {
        return "%d missing, %d stale, %d extra".formatted(missing.size(), stale.size(), extra.size());
    }

    /** For a person: the files, and as many lines of the differences as one wants to read. */
    public String text() {
        var files = new ArrayList<String>();
        missing.forEach(path -> files.add("  missing  " + path));
        stale.keySet().forEach(path -> files.add("  stale    " + path));
        extra.forEach(path -> files.add("  extra    " + path));
        var text = new ArrayList<>(limited(files, MOST_FILES, "  and %d more files"));
        var differences = new ArrayList<String>();
        stale.forEach((path, lines) -> {
            differences.add("");
            differences.add("--- " + path + " (as it is)");
            differences.add("+++ " + path + " (as generated)");
            differences.addAll(lines);
        });
        text.addAll(limited(differences, MOST_LINES, "and %d more lines of difference"));
        return String.join("\n", text);
    }

    private static List<String> limited(List<String> lines, int most, String more) {
        var shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (lines.size() > most) {
            shown.add(more.formatted(lines.size() - most));
        }
        return shown;
    }
}
