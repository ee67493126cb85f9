package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;

/** Looks at answers to what somebody else asked: at what any answer has to get right, and whether its status is documented. */
final class ObservationJudge {
    private final Hearing hearing;

    ObservationJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfCase record) {
        for (var step : record.steps()) {
            step.answers().forEach(answer -> judge(step.step().request(), answer));
        }
    }

    private void judge(RequestPlan request, Answer answer) {
        if (!hearing.answers().judge(answer)) {
            return;
        }
        if (answer.succeeded()) {
            hearing.findings().passed(PathChecks.ANSWERS, answer);
        }
        if (!revalidated(request, answer)) {
            hearing.answers().documented(answer);
        }
    }

    /** Caches ask with conditions that no document has to mention, and take 304 for the answer that they have (RFC 9111, 4.3). */
    private static boolean revalidated(RequestPlan request, Answer answer) {
        return answer.status() == 304
                && request.headers().stream().anyMatch(header -> header.name().regionMatches(true, 0, "If-", 0, 3));
    }
}
