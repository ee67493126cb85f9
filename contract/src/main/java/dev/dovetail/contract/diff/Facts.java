package dev.dovetail.contract.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects facts while two documents are compared. */
final class Facts {

    /** A use of a schema, with what led to it: a schema is compared once, wherever it is used. */
    static final class Visit {
        private final Set<String> operations = new TreeSet<>();
        private final Set<Visit> from = new LinkedHashSet<>();
        private boolean xml;

        void by(String operation) {
            operations.add(operation);
        }

        /** From a body that may be XML. */
        void byXml() {
            xml = true;
        }

        void from(Visit visit) {
            from.add(visit);
        }

        /** Every operation that leads here. */
        private Set<String> reachedBy() {
            var all = new TreeSet<String>();
            origins().forEach(visit -> all.addAll(visit.operations));
            return all;
        }

        private boolean reachedByXml() {
            return origins().stream().anyMatch(visit -> visit.xml);
        }

        /** This use and all that led to it. */
        private Set<Visit> origins() {
            var seen = new LinkedHashSet<Visit>();
            var open = new ArrayList<Visit>(List.of(this));
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (seen.add(next)) {
                    open.addAll(next.from);
                }
            }
            return seen;
        }
    }

    private record Seen(Fact fact, Visit visit) {}

    private final List<Seen> seen = new ArrayList<>();

    /** Something about the document or a part of an operation. */
    void add(Rule rule, Direction direction, Subject subject, Pair pair, String detail) {
        var visit = new Visit();
        if (subject instanceof Subject.OfOperation operation) {
            visit.by(operation.text());
        } else if (subject instanceof Subject.OfPart part) {
            visit.by(part.operation().text());
        }
        add(
                new Fact(
                        rule,
                        direction,
                        subject,
                        detail,
                        pair.before().location(),
                        pair.after().location(),
                        List.of()),
                visit);
    }

    /** Something about operations that is said once. */
    void add(Rule rule, Subject subject, Pair pair, String detail, List<String> operations) {
        var visit = new Visit();
        operations.forEach(visit::by);
        add(
                new Fact(
                        rule,
                        Direction.REQUEST,
                        subject,
                        detail,
                        pair.before().location(),
                        pair.after().location(),
                        List.of()),
                visit);
    }

    /** Something about a schema. */
    void add(Fact fact, Visit visit) {
        seen.add(new Seen(fact, visit));
    }

    /** Whether there is any so far. */
    boolean any() {
        return !seen.isEmpty();
    }

    /** Whether one of those so far breaks the wire. */
    boolean anyBreaking() {
        return seen.stream().anyMatch(each -> each.fact().wire() == Wire.BREAKING);
    }

    /** Everything, once each, in the order of the new document, then of the old one. */
    List<Fact> sorted() {
        var facts = new LinkedHashMap<Fact, Set<String>>();
        var first = new HashMap<List<Object>, Fact>();
        for (var each : seen) {
            if (!counts(each)) {
                continue;
            }
            var fact = each.fact();
            var known = first.computeIfAbsent(transition(fact), unused -> fact);
            var same = known.direction() == fact.direction() ? known : known.inBothDirections();
            if (!same.equals(known)) {
                first.put(transition(fact), same);
                facts.put(same, facts.remove(known));
            }
            facts.computeIfAbsent(same, unused -> new TreeSet<>())
                    .addAll(each.visit().reachedBy());
        }
        return facts.entrySet().stream()
                .map(entry -> entry.getKey().reaching(List.copyOf(entry.getValue())))
                .sorted(ORDER)
                .toList();
    }

    /** How something is written as XML is nothing where it never is. */
    private static boolean counts(Seen seen) {
        return !seen.fact().rule().equals(SchemaRules.XML_CHANGED)
                || seen.visit().reachedByXml();
    }

    /** What is the same for one transition of a document, whichever way the value travels where that makes no difference. */
    private static List<Object> transition(Fact fact) {
        return List.of(
                fact.rule(),
                fact.rule().directed() || fact.direction() == Direction.NEITHER ? fact.direction() : Direction.BOTH,
                fact.subject().text(),
                fact.detail(),
                fact.before(),
                fact.after());
    }

    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::wire)
            .reversed()
            .thenComparing(fact -> fact.subject().text())
            .thenComparing(fact -> fact.rule().id())
            .thenComparing(Fact::direction)
            .thenComparing(Fact::detail)
            .thenComparing(
                    fact -> fact.after().or(fact::before).map(Object::toString).orElse(""));
}
