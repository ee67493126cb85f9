package dev.dovetail.contract.diff;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Proves of some regular expressions that one matches whatever another matches; what it does not know it does not prove. */
final class WiderPattern {

    private static final Set<String> ANYTHING = Set.of("", ".*", "^.*$", "^.*", ".*$", "^", "$");
    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:(,)(\\d{1,9})?)?}|[*+?]");

    private WiderPattern() {}

    /** Whether the new pattern certainly allows all that the old one does. */
    static boolean proves(String before, String after) {
        return ANYTHING.contains(after) || oneRepetitionWider(before, after) || anchorDropped(before, after);
    }

    private static boolean anchorDropped(String before, String after) {
        if (before.indexOf('|') >= 0) {
            return false;
        }
        return before.equals("^" + after) || before.equals(after + "$") || before.equals("^" + after + "$");
    }

    private static boolean oneRepetitionWider(String before, String after) {
        var same = REPETITION
                .matcher(before)
                .replaceAll("#")
                .equals(REPETITION.matcher(after).replaceAll("#"));
        if (!same || before.contains("(?") || before.contains("\\")) {
            return false;
        }
        var old = REPETITION.matcher(before).results().toList();
        var recent = REPETITION.matcher(after).results().toList();
        for (var i = 0; i < old.size(); i++) {
            var oldRange = range(old.get(i));
            var newRange = range(recent.get(i));
            if (newRange[0] > oldRange[0] || newRange[1] < oldRange[1]) {
                return false;
            }
        }
        return true;
    }

    private static long[] range(MatchResult found) {
        return switch (found.group()) {
            case "*" -> new long[] {0, Long.MAX_VALUE};
            case "+" -> new long[] {1, Long.MAX_VALUE};
            case "?" -> new long[] {0, 1};
            default -> {
                var from = Long.parseLong(found.group(1));
                var to = found.group(3) != null
                        ? Long.parseLong(found.group(3))
                        : found.group(2) != null ? Long.MAX_VALUE : from;
                yield new long[] {from, to};
            }
        };
    }
}
