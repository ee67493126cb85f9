package dev.dovetail.conformance;

import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Runner;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** A run as JUnit tests. */
final class DynamicTests {
    private final Runner runner;
    private final Confirmation confirmation;
    private final BiFunction<List<OperationRef>, List<Verdict>, RunResult> held;
    private final boolean listed;
    private final List<OperationRef> operations = new CopyOnWriteArrayList<>();
    private final List<Verdict> found = new CopyOnWriteArrayList<>();

    /**
     * The tests of a run.
     *
     * @param held holds the verdicts on some operations against what is known
     * @param listed whether there is a list of what is known that has to be up to date
     */
    DynamicTests(
            Runner runner,
            Confirmation confirmation,
            BiFunction<List<OperationRef>, List<Verdict>, RunResult> held,
            boolean listed) {
        this.runner = runner;
        this.confirmation = confirmation;
        this.held = held;
        this.listed = listed;
    }

    Stream<DynamicNode> of(Plan plan) {
        var scenarios = plan.scenarios().stream()
                .<DynamicNode>map(scenario -> DynamicContainer.dynamicContainer(
                        scenario.operation().label(), Stream.of(scenario).flatMap(this::tests)));
        // What an entry is about may have been tested anywhere, so the list comes last.
        var list = listed
                ? Stream.<DynamicNode>of(DynamicTest.dynamicTest("known deviations are up to date", this::upToDate))
                : Stream.<DynamicNode>empty();
        return Stream.concat(scenarios, list).onClose(runner::close);
    }

    private Stream<DynamicTest> tests(Scenario scenario) {
        var operation = OperationRef.of(scenario.operation());
        var verdicts = confirmation.verdicts(runner.run(scenario));
        operations.add(operation);
        found.addAll(verdicts);
        var result = held.apply(List.of(operation), verdicts);
        return result.verdicts().stream()
                .map(verdict -> DynamicTest.dynamicTest(verdict.check().id(), () -> judge(verdict, result)));
    }

    private void upToDate() {
        var stale = held.apply(operations, found).allowances().stale();
        if (!stale.isEmpty()) {
            Assertions.fail(stale.stream()
                    .map(one -> one.place() + ": " + one.message())
                    .collect(Collectors.joining("\n")));
        }
    }

    private void judge(Verdict verdict, RunResult result) {
        switch (verdict.outcome()) {
            case FAILED -> Assertions.fail(message(verdict));
            case KNOWN ->
                Assumptions.abort(verdict.message()
                        + Optional.ofNullable(result.allowances().known().get(Allowances.Subject.of(verdict)))
                                .map(known -> " (known: " + known.reason() + ")")
                                .orElse(""));
            case NOT_TESTED -> Assumptions.abort(verdict.message());
            case WARNED, PASSED -> {
                // JUnit has no word for a warning; the reports have.
            }
        }
    }

    private String message(Verdict verdict) {
        var text = new StringBuilder(verdict.message());
        verdict.expected().ifPresent(expected -> text.append("\n  expected: ").append(expected));
        verdict.actual().ifPresent(actual -> text.append("\n  actual:   ").append(actual));
        text.append("\n  document: ").append(verdict.origin().toText());
        exchange(verdict).ifPresent(exchange -> text.append("\n  repeat:   ").append(exchange.toCurl()));
        return text.toString();
    }

    private Optional<Exchange> exchange(Verdict verdict) {
        return verdict.exchange()
                .flatMap(id -> runner.exchanges().stream()
                        .filter(exchange -> exchange.id() == id)
                        .findFirst());
    }
}
