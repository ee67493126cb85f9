package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diff.DocumentRules;
import dev.dovetail.contract.diff.Rule;
import dev.dovetail.generator.compatibility.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person reads as one change: changes of the same thing that differ in a detail only, such as the values that an
 * enumeration got.
 *
 * @param changes at least one
 */
record Entry(List<Change> changes) {

    /** More changes of prose than this are counted: a team that rewrites its descriptions changes hundreds. */
    private static final int MOST_PROSE = 3;

    private static final Set<Rule> PROSE =
            Set.of(DocumentRules.DOCUMENTATION_CHANGED, DocumentRules.TAG_DESCRIPTION_CHANGED);

    Entry {
        changes = List.copyOf(changes);
    }

    /** The entries of a list, in its order, without prose where there is much. */
    static List<Entry> of(List<Change> changes) {
        Map<List<Object>, List<Change>> groups = new LinkedHashMap<>();
        changes.stream()
                .filter(change ->
                        !(countsProse(changes) && PROSE.contains(change.fact().rule())))
                .forEach(change -> groups.computeIfAbsent(thing(change), unused -> new ArrayList<>())
                        .add(change));
        return groups.values().stream().map(Entry::new).toList();
    }

    /** How many changes of prose {@link #of} left out; 0 where it left out none. */
    static long prose(List<Change> changes) {
        return countsProse(changes) ? proseIn(changes) : 0;
    }

    private static boolean countsProse(List<Change> changes) {
        return proseIn(changes) > MOST_PROSE;
    }

    private static long proseIn(List<Change> changes) {
        return changes.stream()
                .filter(change -> PROSE.contains(change.fact().rule()))
                .count();
    }

    private static List<Object> thing(Change change) {
        var fact = change.fact();
        return List.of(
                fact.rule(),
                fact.direction(),
                fact.subject().text(),
                fact.detail().isEmpty(),
                fact.operations(),
                change.wire(),
                change.java(),
                change.ignored());
    }

    Change first() {
        return changes.get(0);
    }

    /** All in one line. */
    String sentence() {
        return Sentences.change(
                first(), changes.stream().map(change -> change.fact().detail()).collect(Collectors.joining(", ")));
    }

    /** What an ignore file calls them. */
    String identities() {
        return first().fact().rule().id() + " "
                + changes.stream().map(change -> change.fact().fingerprint()).collect(Collectors.joining(" "));
    }
}
