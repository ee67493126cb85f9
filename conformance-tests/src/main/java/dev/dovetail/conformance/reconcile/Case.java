package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is to go by: the document, the findings, and every exchange. */
final class Case {

    private final RunResult result;
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Observations observations;
    private final DocumentEdit edit;

    Case(Contract contract, RunResult result) {
        this.result = result;
        contract.api().operations().forEach(operation -> operations.put(operation.label(), operation));
        this.observations = new Observations(contract.api(), result);
        this.edit = new DocumentEdit(contract);
    }

    Observations observations() {
        return observations;
    }

    DocumentEdit edit() {
        return edit;
    }

    /** How many operations the run was about. */
    int operations() {
        return result.operations().size();
    }

    /** Everything that did not hold, be it only once. */
    List<Verdict> complaints() {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED)
                .toList();
    }

    /** Everything that did not hold however often it was tried. */
    private List<Verdict> findings() {
        return complaints().stream().filter(verdict -> !verdict.flaky()).toList();
    }

    List<Verdict> findings(Check check) {
        return findings().stream()
                .filter(verdict -> verdict.check().equals(check))
                .toList();
    }

    Optional<Operation> operation(Verdict verdict) {
        return verdict.operation().map(OperationRef::label).map(operations::get);
    }

    /** The exchange that shows a finding, with its operation. */
    Optional<Observation> observation(Verdict verdict) {
        return operation(verdict)
                .flatMap(operation -> verdict.exchange()
                        .flatMap(result::exchange)
                        .map(exchange -> new Observation(operation, exchange)));
    }

    /** At how many operations a check held that have a response of this status. */
    long conforming(Check check, String status) {
        return result.with(Outcome.PASSED)
                .filter(verdict -> verdict.check().equals(check))
                .filter(verdict -> operation(verdict)
                        .map(operation -> operation.responses().stream()
                                .anyMatch(response -> response.status().text().equals(status)))
                        .orElse(false))
                .count();
    }
}
