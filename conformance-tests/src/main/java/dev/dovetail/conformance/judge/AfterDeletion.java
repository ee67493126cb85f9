package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.HttpMethod;

/** Judges what is answered to changes of something that was deleted, and to deleting it once more. */
final class AfterDeletion {
    private final Hearing hearing;

    AfterDeletion(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfCase record) {
        for (var step : record.steps()) {
            if (step.step().role() == Step.Role.AGAIN && step.answer().isPresent()) {
                var answer = step.answer().get();
                if (step.step().request().method() == HttpMethod.DELETE) {
                    again(answer);
                } else {
                    used(step, answer);
                }
            }
        }
    }

    private void again(Answer answer) {
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(StateChecks.DELETE_AGAIN, "the server failed (exchange " + answer.exchange() + ")");
        } else if (expected(answer)) {
            hearing.findings().passed(StateChecks.DELETE_AGAIN, answer);
        } else {
            hearing.findings()
                    .failed(
                            StateChecks.DELETE_AGAIN,
                            "deleting once more is answered " + answer.status(),
                            Findings.Comparison.of(
                                    "404, 410 or one of " + hearing.answers().documentedStatuses(), answer.status()),
                            answer);
        }
    }

    /** A document that has no refusals at all leaves it to the server which one it is. */
    private boolean expected(Answer answer) {
        var silent = hearing.operation().responses().stream()
                .noneMatch(response -> response.status().text().charAt(0) == '4');
        return answer.status() == 404
                || answer.status() == 410
                || hearing.operation().response(answer.status()).isPresent()
                || (silent && answer.status() / 100 == 4);
    }

    private void used(Records.OfStep step, Answer answer) {
        var method = step.step().request().method();
        // A PUT may create what is not there (RFC 9110, 9.3.4).
        var created = method == HttpMethod.PUT && answer.status() == 201;
        if (hearing.findings().failed(LifeCycleChecks.DELETE)) {
            hearing.notTested(StateChecks.USE_AFTER_DELETE, "what was deleted is not gone in the first place");
        } else if (answer.status() == 0 || answer.status() >= 500) {
            hearing.notTested(StateChecks.USE_AFTER_DELETE, "the server failed (exchange " + answer.exchange() + ")");
        } else if (answer.succeeded() && !created) {
            hearing.findings()
                    .failed(
                            StateChecks.USE_AFTER_DELETE,
                            "a " + method + " of what was deleted is answered " + answer.status(),
                            Findings.Comparison.of("404 or 410", answer.status()),
                            answer);
        } else {
            hearing.findings().passed(StateChecks.USE_AFTER_DELETE, answer);
        }
    }
}
