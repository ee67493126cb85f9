package dev.dovetail.contract.diff;

import java.util.ArrayList;
import java.util.Comparator;
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

        void by(String operation) {
            operations.add(operation);
        }

        void from(Visit visit) {
            from.add(visit);
        }

        /** Every operation that leads here. */
        private List<String> reachedBy() {
            var all = new TreeSet<String>();
            var seen = new LinkedHashSet<Visit>();
            var open = new ArrayList<Visit>(List.of(this));
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (seen.add(next)) {
                    all.addAll(next.operations);
                    open.addAll(next.from);
                }
            }
            return List.copyOf(all);
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
        return seen.stream()
                .map(each -> new Fact(
                        each.fact().rule(),
                        each.fact().direction(),
                        each.fact().subject(),
                        each.fact().detail(),
                        each.fact().before(),
                        each.fact().after(),
                        each.visit().reachedBy()))
                .distinct()
                .sorted(ORDER)
                .toList();
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
