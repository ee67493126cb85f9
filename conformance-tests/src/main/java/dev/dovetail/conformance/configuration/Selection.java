package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Check;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which operations and checks a run is about. A pattern matches the whole of an operation's label, of
 * {@code METHOD /path}, or of a check's id; {@code *} in it stands for any text. A pattern that matches the id of a check is about
 * checks, every other is about operations.
 *
 * @param include what to test; nothing named: everything
 * @param exclude what to leave out, also when it is included
 */
public record Selection(List<String> include, List<String> exclude) {
    /** Everything. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether the operation that goes by any of these names is to be tested. */
    public boolean coversOperation(String... names) {
        return covers(false, names);
    }

    /** Whether the check is to be made. */
    public boolean coversCheck(Check check) {
        return covers(true, check.id());
    }

    private boolean covers(boolean checks, String... names) {
        var included = include.stream()
                .filter(pattern -> aboutChecks(pattern) == checks)
                .toList();
        var excluded = exclude.stream()
                .filter(pattern -> aboutChecks(pattern) == checks)
                .toList();
        return (included.isEmpty() || anyMatches(included, names)) && !anyMatches(excluded, names);
    }

    /** This and these patterns too. */
    Selection and(List<String> alsoIncluded, List<String> alsoExcluded) {
        return new Selection(
                Stream.concat(include.stream(), alsoIncluded.stream()).toList(),
                Stream.concat(exclude.stream(), alsoExcluded.stream()).toList());
    }

    /** Whether a pattern matches the id of any check. */
    static boolean aboutChecks(String pattern) {
        return !pattern.equals("*") && Checks.all().stream().anyMatch(check -> matches(pattern, check.id()));
    }

    private static boolean anyMatches(List<String> patterns, String... names) {
        for (var pattern : patterns) {
            for (var name : names) {
                if (matches(pattern, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean matches(String pattern, String name) {
        return Pattern.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", name);
    }
}
