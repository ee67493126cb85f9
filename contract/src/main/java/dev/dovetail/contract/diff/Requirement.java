package dev.dovetail.contract.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a call has to show: one of these alternatives, each from scheme to scopes. None: nothing. */
record Requirement(List<Map<String, Set<String>>> alternatives) {

    static Requirement of(Part security, UnaryOperator<String> names) {
        var alternatives = new ArrayList<Map<String, Set<String>>>();
        for (var item : security.items()) {
            var alternative = new TreeMap<String, Set<String>>();
            for (var scheme : item.node().properties()) {
                var scopes = new TreeSet<String>();
                scheme.getValue().forEach(scope -> scopes.add(scope.asText()));
                alternative.put(names.apply(scheme.getKey()), scopes);
            }
            if (!alternatives.contains(alternative)) {
                alternatives.add(alternative);
            }
        }
        return new Requirement(alternatives);
    }

    /** Whether a call without credentials is allowed. */
    boolean open() {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(Map::isEmpty);
    }

    /** Whether credentials mean nothing at all. */
    boolean nothing() {
        return alternatives.stream().allMatch(Map::isEmpty);
    }

    static String text(Map<String, Set<String>> alternative) {
        return String.join(
                " and ",
                alternative.entrySet().stream()
                        .map(entry -> entry.getValue().isEmpty()
                                ? entry.getKey()
                                : entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                        .toList());
    }
}
