package dev.dovetail.conformance;

import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Runner;
import java.util.Optional;
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

    DynamicTests(Runner runner, Confirmation confirmation) {
        this.runner = runner;
        this.confirmation = confirmation;
    }

    Stream<DynamicNode> of(Plan plan) {
        return plan.scenarios().stream()
                .<DynamicNode>map(scenario -> DynamicContainer.dynamicContainer(
                        scenario.operation().label(), Stream.of(scenario).flatMap(this::tests)))
                .onClose(runner::close);
    }

    private Stream<DynamicTest> tests(Scenario scenario) {
        return confirmation.verdicts(runner.run(scenario)).stream()
                .map(verdict -> DynamicTest.dynamicTest(verdict.check().id(), () -> judge(verdict)));
    }

    private void judge(Verdict verdict) {
        switch (verdict.outcome()) {
            case FAILED -> Assertions.fail(message(verdict));
            case KNOWN, NOT_TESTED -> Assumptions.abort(verdict.message());
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
