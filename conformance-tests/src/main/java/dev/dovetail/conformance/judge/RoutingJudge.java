package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.plan.Purpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.Optional;

/** Judges what is answered where there is nothing: to methods, paths and identifiers that are not there. */
final class RoutingJudge {
    private final Hearing hearing;

    RoutingJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void undocumentedMethod(Purpose.UndocumentedMethod purpose, Records.OfCase record) {
        var sent = sent(record);
        if (sent.isEmpty()) {
            return;
        }
        var answer = sent.get();
        if (answer.status() == 405) {
            hearing.findings().passed(Checks.METHOD_UNDOCUMENTED, answer);
            AllowHeader.judge(purpose.allow(), answer, hearing.findings());
            return;
        }
        var method = record.last(Step.Role.ACT).orElseThrow().step().request().method();
        hearing.findings()
                .failed(
                        Checks.METHOD_UNDOCUMENTED,
                        method + " is answered " + answer.status() + ", and the document does not have it here",
                        Findings.Comparison.of(405, answer.status()),
                        answer);
    }

    void unknownPath(Records.OfCase record) {
        sent(record).ifPresent(answer -> {
            if (answer.status() == 404) {
                hearing.findings().passed(Checks.PATH_UNKNOWN, answer);
            } else {
                hearing.findings()
                        .failed(
                                Checks.PATH_UNKNOWN,
                                "a path that the document does not have is answered " + answer.status(),
                                Findings.Comparison.of(404, answer.status()),
                                answer);
            }
        });
    }

    void unknownIdentifier(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var answer = record.last(Step.Role.ACT).flatMap(Records.OfStep::answer).orElseThrow();
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(Checks.PATH_UNKNOWN_ID, "the server failed (exchange " + answer.exchange() + ")");
        } else if (answer.status() / 100 == 4) {
            hearing.findings().passed(Checks.PATH_UNKNOWN_ID, answer);
            hearing.answers().documented(answer);
        } else {
            hearing.findings()
                    .failed(
                            Checks.PATH_UNKNOWN_ID,
                            "an identifier that names nothing is answered " + answer.status(),
                            Findings.Comparison.of("4xx", answer.status()),
                            answer);
        }
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
