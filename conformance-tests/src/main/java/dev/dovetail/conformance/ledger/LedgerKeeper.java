package dev.dovetail.conformance.ledger;

import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Statement.Kind;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import java.util.List;
import java.util.Optional;

/**
 * Enters every statement of the document into the ledger, with the exchange that witnessed it or the reason why none did.
 * Thread-safe.
 */
public final class LedgerKeeper {

    private final Types types;

    /** A keeper for this document. */
    public LedgerKeeper(Api api) {
        this.types = new Types(api);
    }

    /** The entries of one operation. */
    public List<Statement> entries(Records.OfScenario record, List<Verdict> verdicts) {
        var operation = record.scenario().operation();
        var witnesses = new Witnesses(operation, types, record);
        var reasons = new Reasons(operation, verdicts, types);
        return Statements.of(operation, types).entrySet().stream()
                .map(said -> {
                    var exchange = said.getKey().kind() == Kind.SCOPE
                            ? scope(verdicts)
                            : witnesses.of(said.getKey().kind(), said.getKey().text());
                    return new Statement(
                            operation.label(),
                            said.getKey().kind(),
                            said.getKey().text(),
                            place(said.getValue()),
                            exchange,
                            exchange.isPresent() ? Optional.empty() : Optional.of(reasons.of(said.getKey())));
                })
                .toList();
    }

    /** A scope is seen to be needed where a token with every other one is refused. */
    private static Optional<Integer> scope(List<Verdict> verdicts) {
        return find(verdicts, ScopeChecks.MISSING)
                .filter(verdict -> verdict.outcome() == Outcome.PASSED)
                .flatMap(Verdict::exchange);
    }

    private static Optional<Verdict> find(List<Verdict> verdicts, Check check) {
        return verdicts.stream()
                .filter(verdict -> verdict.check().equals(check))
                .findFirst();
    }

    private static String place(Location location) {
        return location.line() == 0
                ? location.document() + "#" + location.pointer()
                : location.document() + ":" + location.line();
    }

    /** Why statements about one operation were not witnessed. */
    private record Reasons(Operation operation, List<Verdict> verdicts, Types types) {

        String of(Statements.Said said) {
            return switch (said.kind()) {
                case RESPONSE -> response(said.text());
                case RESPONSE_TYPE, RESPONSE_HEADER, RESPONSE_MEMBER ->
                    "no answer of status " + said.text().split(" ", 2)[0] + " had it";
                case PARAMETER, REQUEST_MEMBER -> untried().orElse("no accepted request had it");
                case REQUEST_TYPE -> untried().orElse("no accepted request was of this media type");
                case SECURITY -> untried().orElse("no request was let in by this alternative");
                case SCOPE ->
                    find(verdicts, ScopeChecks.MISSING)
                            .filter(verdict -> verdict.outcome() != Outcome.PASSED)
                            .map(Verdict::message)
                            .orElse("whether it is needed was not tested");
            };
        }

        private String response(String status) {
            if (status.startsWith("5")) {
                return "the suite does not try to make the server fail";
            }
            if (status.equals("429")) {
                return "the run kept below the rate limit";
            }
            var success = types.success(operation)
                    .filter(response -> response.status().text().equals(status));
            return success.flatMap(response -> untried()).orElse("no request of the run was answered so");
        }

        /** Why the documented request did not succeed, if it did not. */
        private Optional<String> untried() {
            return find(verdicts, StatusChecks.SUCCESS)
                    .filter(verdict -> verdict.outcome() != Outcome.PASSED)
                    .map(Verdict::message);
        }
    }
}
