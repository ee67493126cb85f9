package dev.dovetail.generator.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The difference of two texts as {@code diff -u} shows it: three lines of context, longest common subsequence. */
final class UnifiedDifference {

    private static final int CONTEXT = 3;

    /** Beyond so many pairs of lines what differs is shown as replaced, without looking for what is common inside. */
    private static final long MOST_PAIRS = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Edit> edits = new ArrayList<>();

    private UnifiedDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The lines of the difference, without the two that name the files; none where the texts are the same. */
    static List<String> of(String before, String after) {
        var difference =
                new UnifiedDifference(before.lines().toList(), after.lines().toList());
        difference.compare();
        return difference.hunks();
    }

    private void compare() {
        var begin = 0;
        var most = Math.min(before.size(), after.size());
        while (begin < most && before.get(begin).equals(after.get(begin))) {
            begin++;
        }
        var end = 0;
        while (end < most - begin && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        keep(before.subList(0, begin));
        middle(before.subList(begin, before.size() - end), after.subList(begin, after.size() - end));
        keep(before.subList(before.size() - end, before.size()));
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_PAIRS) {
            old.forEach(line -> edits.add(new Edit('-', line)));
            now.forEach(line -> edits.add(new Edit('+', line)));
            return;
        }
        var common = common(old, now);
        var i = 0;
        var j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                edits.add(new Edit(' ', old.get(i)));
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                edits.add(new Edit('-', old.get(i++)));
            } else {
                edits.add(new Edit('+', now.get(j++)));
            }
        }
    }

    /** How long the longest common subsequence is of what follows each pair of lines. */
    private static int[][] common(List<String> old, List<String> now) {
        var length = new int[old.size() + 1][now.size() + 1];
        for (var i = old.size() - 1; i >= 0; i--) {
            for (var j = now.size() - 1; j >= 0; j--) {
                length[i][j] = old.get(i).equals(now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private void keep(List<String> lines) {
        lines.forEach(line -> edits.add(new Edit(' ', line)));
    }

    private List<String> hunks() {
        var lines = new ArrayList<String>();
        var position = 0;
        while (position < edits.size()) {
            if (edits.get(position).kind() == ' ') {
                position++;
            } else {
                var begin = Math.max(0, position - CONTEXT);
                var end = endOfHunk(position);
                lines.add(heading(begin, end));
                edits.subList(begin, end).forEach(edit -> lines.add(edit.kind() + edit.line()));
                position = end;
            }
        }
        return Collections.unmodifiableList(lines);
    }

    /** Where the context ends that follows the last change which is no further away than two contexts. */
    private int endOfHunk(int start) {
        var last = start;
        for (var i = start; i < edits.size() && i <= last + 2 * CONTEXT; i++) {
            last = edits.get(i).kind() == ' ' ? last : i;
        }
        return Math.min(edits.size(), last + 1 + CONTEXT);
    }

    private String heading(int begin, int end) {
        return "@@ -" + range(begin, end, '+') + " +" + range(begin, end, '-') + " @@";
    }

    /** First line and number of lines on one side, which has no edits of the other's kind. */
    private String range(int begin, int end, char other) {
        var earlier = edits.subList(0, begin).stream()
                .filter(edit -> edit.kind() != other)
                .count();
        var inside = edits.subList(begin, end).stream()
                .filter(edit -> edit.kind() != other)
                .count();
        return (inside == 0 ? earlier : earlier + 1) + "," + inside;
    }

    private record Edit(char kind, String line) {}
}
