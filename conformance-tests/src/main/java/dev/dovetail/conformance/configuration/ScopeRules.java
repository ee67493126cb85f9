package dev.dovetail.conformance.configuration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which scope holds which other within it. A scope is an object and an action, in either order, with a colon, a dot
 * or a slash between them: {@code note:write}, {@code write:notes}.
 *
 * @param implied from an action to the actions that it includes: {@code write -> [read]}
 */
public record ScopeRules(Map<String, Set<String>> implied) {
    /** No scope holds another. */
    public static final ScopeRules NONE = new ScopeRules(Map.of());

    /** Who may write may read. */
    public static final ScopeRules WRITE_IMPLIES_READ = new ScopeRules(Map.of("write", Set.of("read")));

    public ScopeRules {
        implied = Map.copyOf(implied);
    }

    /** Whether a token with the scope {@code held} may do what asks for {@code needed}. */
    public boolean grants(String held, String needed) {
        if (held.equals(needed)) {
            return true;
        }
        var from = parts(held);
        var to = parts(needed);
        if (from.size() != to.size()) {
            return false;
        }
        var differing = differing(from, to);
        return differing >= 0
                && implied.getOrDefault(from.get(differing), Set.of()).contains(to.get(differing));
    }

    /** The scopes among {@code all} that hold {@code needed} without being it, sorted. */
    public List<String> including(String needed, Set<String> all) {
        return new TreeSet<>(all)
                .stream()
                        .filter(scope -> !scope.equals(needed) && grants(scope, needed))
                        .toList();
    }

    /** The scopes among {@code all} for another action on the same object, sorted. */
    public List<String> siblings(String scope, Set<String> all) {
        var own = parts(scope);
        return new TreeSet<>(all)
                .stream()
                        .filter(other -> !other.equals(scope))
                        .filter(other -> own.size() == 2 && parts(other).size() == 2)
                        .filter(other -> differing(own, parts(other)) >= 0)
                        .filter(other -> isAction(own, parts(other)))
                        .toList();
    }

    private static boolean isAction(List<String> own, List<String> other) {
        var actions = Set.of("read", "write", "create", "update", "delete", "list", "admin", "manage", "view", "edit");
        var at = differing(own, other);
        return actions.contains(own.get(at)) || actions.contains(other.get(at));
    }

    /** The index of the only part in which the two differ, or -1 if there is not exactly one. */
    private static int differing(List<String> one, List<String> other) {
        var at = -1;
        for (var i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                if (at >= 0) {
                    return -1;
                }
                at = i;
            }
        }
        return at;
    }

    private static List<String> parts(String scope) {
        return Arrays.asList(scope.split("[:./]", -1));
    }
}
