package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.plan.RoutingPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.HttpMethod;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges what is answered where there is nothing: to methods, paths and identifiers that are not there. */
final class RoutingJudge implements RoutingPurpose.Visitor<Consumer<Records.OfCase>> {
    private final Hearing hearing;

    RoutingJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public Consumer<Records.OfCase> undocumentedMethod(RoutingPurpose.UndocumentedMethod purpose) {
        return record -> undocumentedMethod(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> inventedMethod(RoutingPurpose.InventedMethod purpose) {
        return record -> refused(MethodChecks.INVENTED, record, "501, 405 or 404");
    }

    @Override
    public Consumer<Records.OfCase> trace(RoutingPurpose.Trace purpose) {
        return record -> refused(MethodChecks.TRACE, record, "405, 501 or 404");
    }

    @Override
    public Consumer<Records.OfCase> unknownPath(RoutingPurpose.UnknownPath purpose) {
        return this::unknownPath;
    }

    @Override
    public Consumer<Records.OfCase> unknownIdentifier(RoutingPurpose.UnknownIdentifier purpose) {
        return this::unknownIdentifier;
    }

    private void undocumentedMethod(RoutingPurpose.UndocumentedMethod purpose, Records.OfCase record) {
        var sent = sent(record);
        if (sent.isEmpty()) {
            return;
        }
        var answer = sent.get();
        if (answer.status() == 405) {
            hearing.findings().passed(MethodChecks.UNDOCUMENTED, answer);
            AllowHeader.judge(purpose.allow(), answer, hearing.findings());
            return;
        }
        var method = record.last(Step.Role.ACT).orElseThrow().step().request().method();
        if (answer.status() >= 400) {
            // Refused all the same: that 405 is the status for it is a SHOULD (RFC 9110, 9.1).
            hearing.findings()
                    .warned(
                            MethodChecks.UNDOCUMENTED,
                            "a method that the document does not have here is refused with " + answer.status()
                                    + " rather than 405",
                            Findings.Comparison.of(405, answer.status() + " to " + method),
                            answer);
            return;
        }
        hearing.findings()
                .failed(
                        MethodChecks.UNDOCUMENTED,
                        method + " is answered " + answer.status() + ", and the document does not have it here",
                        Findings.Comparison.of(405, answer.status()),
                        answer);
    }

    /** To be led elsewhere is not to be served. */
    private void refused(Check check, Records.OfCase record, String expected) {
        sent(record).ifPresent(answer -> {
            if (!answer.succeeded()) {
                hearing.findings().passed(check, answer);
                return;
            }
            var method =
                    record.last(Step.Role.ACT).orElseThrow().step().request().methodText();
            hearing.findings()
                    .failed(
                            check,
                            method + " is answered " + answer.status()
                                    + ", as if it were one of the documented methods",
                            Findings.Comparison.of(expected, answer.status()),
                            answer);
        });
    }

    private void unknownPath(Records.OfCase record) {
        sent(record).ifPresent(answer -> {
            if (answer.status() == 404) {
                hearing.findings().passed(PathChecks.UNKNOWN, answer);
            } else if (answer.status() >= 400) {
                // Nothing was found, only that it is said in another way.
                hearing.findings()
                        .warned(
                                PathChecks.UNKNOWN,
                                "a path that the document does not have is refused with " + answer.status()
                                        + " rather than 404",
                                Findings.Comparison.of(404, answer.status()),
                                answer);
            } else {
                hearing.findings()
                        .failed(
                                PathChecks.UNKNOWN,
                                "a path that the document does not have is answered " + answer.status(),
                                Findings.Comparison.of(404, answer.status()),
                                answer);
            }
        });
    }

    private void unknownIdentifier(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var answer = record.last(Step.Role.ACT).flatMap(Records.OfStep::answer).orElseThrow();
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(PathChecks.UNKNOWN_ID, "the server failed (exchange " + answer.exchange() + ")");
        } else if (answer.status() / 100 == 4) {
            hearing.findings().passed(PathChecks.UNKNOWN_ID, answer);
            hearing.answers().documented(answer);
        } else if (answer.succeeded() && !saysSo()) {
            hearing.findings()
                    .notTested(
                            PathChecks.UNKNOWN_ID,
                            "the document does not say what an identifier that names nothing gets: it has no 404 here",
                            Optional.of(answer));
        } else if (answer.succeeded() && !documentsAbsence()) {
            hearing.findings()
                    .warned(
                            PathChecks.UNKNOWN_ID,
                            "an identifier that names nothing is answered " + answer.status()
                                    + ", and the document has no status for that",
                            Findings.Comparison.of("4xx", answer.status()),
                            answer);
        } else {
            hearing.findings()
                    .failed(
                            PathChecks.UNKNOWN_ID,
                            "an identifier that names nothing is answered " + answer.status(),
                            Findings.Comparison.of("4xx", answer.status()),
                            answer);
        }
    }

    /**
     * Whether what names nothing has to be refused: the document has a status for it, or the request reads one thing.
     * To delete what is not there may succeed, to PUT it may create it, and a list below it may be empty.
     */
    private boolean saysSo() {
        var operation = hearing.operation();
        return documentsAbsence()
                || (operation.method() == HttpMethod.GET
                        && operation.path().text().matches(".*\\}/?"));
    }

    private boolean documentsAbsence() {
        return hearing.operation().responses().stream()
                .map(response -> response.status().text())
                .anyMatch(status -> List.of("404", "410", "4XX").contains(status.toUpperCase(Locale.ROOT)));
    }

    /** The answer, if the request was sent and the server did not fail. */
    private Optional<Answer> sent(Records.OfCase record) {
        var answer = record.last(Step.Role.ACT).flatMap(Records.OfStep::answer);
        if (answer.isEmpty()) {
            var reason = record.brokenOff().orElse("the request could not be sent");
            record.planned().checks().forEach(check -> hearing.notTested(check, reason));
            return Optional.empty();
        }
        if (!hearing.answers().served(answer.get())) {
            var reason = "the server failed (exchange " + answer.get().exchange() + ")";
            record.planned().checks().forEach(check -> hearing.notTested(check, reason));
            return Optional.empty();
        }
        return answer;
    }
}
