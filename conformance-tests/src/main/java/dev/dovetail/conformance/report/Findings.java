package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The verdicts of a run, arranged as a reader asks for them. */
final class Findings {

    private final RunResult result;
    private final Map<Optional<OperationRef>, Integer> order = new LinkedHashMap<>();

    Findings(RunResult result) {
        this.result = result;
        result.matrix().rows().keySet().forEach(operation -> order.put(operation, order.size()));
    }

    /** Those that ended in one way, in the order of the matrix's rows. */
    List<Verdict> with(Outcome outcome) {
        return result.with(outcome)
                .sorted(Comparator.comparing(verdict -> order.get(verdict.operation())))
                .toList();
    }

    /** Those that ended in one way by what is behind them, that with most findings first. */
    List<Explained> explained(Outcome outcome) {
        return Explained.of(result.evidence().causes(), with(outcome));
    }

    /** All verdicts by operation, in the order of the matrix's rows; rows without a verdict included. */
    Map<Optional<OperationRef>, List<Verdict>> byOperation() {
        var rows = new LinkedHashMap<Optional<OperationRef>, List<Verdict>>();
        order.keySet().forEach(operation -> rows.put(operation, new ArrayList<>()));
        result.verdicts().forEach(verdict -> rows.get(verdict.operation()).add(verdict));
        return Collections.unmodifiableMap(rows);
    }

    /** Those that ended in one way by check, in the order of the groups, then of the plan. */
    Map<Check, List<Verdict>> byCheck(Outcome outcome) {
        var checks = new LinkedHashMap<Check, List<Verdict>>();
        with(outcome).stream()
                .sorted(Comparator.comparing(verdict -> verdict.check().group()))
                .forEach(verdict -> checks.computeIfAbsent(verdict.check(), check -> new ArrayList<>())
                        .add(verdict));
        return Collections.unmodifiableMap(checks);
    }

    /** Why things were not tested: the reason that kept most from being tested first. */
    List<Reason> reasons() {
        var reasons = new LinkedHashMap<String, List<Verdict>>();
        for (var verdict : with(Outcome.NOT_TESTED)) {
            reasons.computeIfAbsent(verdict.messageInGeneral(), message -> new ArrayList<>())
                    .add(verdict);
        }
        return reasons.entrySet().stream()
                .map(entry -> new Reason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                        (Reason reason) -> reason.verdicts().size(), Comparator.reverseOrder()))
                .toList();
    }

    /** How many operations have at least one verdict of this outcome. */
    int operations(Outcome outcome) {
        return Math.toIntExact(result.with(outcome)
                .flatMap(verdict -> verdict.operation().stream())
                .distinct()
                .count());
    }

    /** The groups that the run neither was asked for nor has a verdict of. */
    List<CheckGroup> leftOut() {
        var groups = new ArrayList<>(List.of(CheckGroup.values()));
        groups.removeAll(result.matrix().columns());
        return List.copyOf(groups);
    }

    /**
     * One reason and all that it kept from being tested.
     *
     * @param message a sentence without a full stop
     */
    record Reason(String message, List<Verdict> verdicts) {

        /** The groups concerned, by title. */
        List<String> groups() {
            var groups = new TreeSet<CheckGroup>();
            verdicts.forEach(verdict -> groups.add(verdict.check().group()));
            return groups.stream().map(CheckGroup::title).toList();
        }

        /** What is concerned, by label. */
        List<String> operations() {
            return verdicts.stream()
                    .map(verdict -> verdict.operation().map(OperationRef::label).orElse("the API as a whole"))
                    .distinct()
                    .toList();
        }
    }
}
