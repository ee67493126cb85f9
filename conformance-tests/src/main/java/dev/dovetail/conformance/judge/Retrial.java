package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.plan.Case;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Variation;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.run.Replay;
import java.util.List;
import java.util.Optional;

/** Sends smaller forms of a request that failed, to find the smallest that still does. Not without end. */
final class Retrial {
    private static final int MOST = 40;

    private final Replay replay;
    private int attempts;

    Retrial(Replay replay) {
        this.replay = replay;
    }

    /** What is answered to a request with some variations and no others; empty if it cannot be sent any more. */
    Optional<Answer> send(Case model, Step act, List<Variation> variations) {
        if (attempts >= MOST) {
            return Optional.empty();
        }
        attempts++;
        var request = remarked(act.request(), attempts);
        for (var variation : variations) {
            request = variation.in(request);
        }
        var smaller = new Case(
                model.name(),
                model.purpose(),
                model.checks(),
                List.of(new Step(act.role(), request, act.keep())),
                model.why(),
                model.origin());
        return replay.again(smaller)
                .flatMap(record -> record.last(Step.Role.ACT))
                .flatMap(Records.OfStep::answer);
    }

    private static RequestPlan remarked(RequestPlan request, int attempt) {
        return request.with(request.body().map(body -> body.remarked(attempt)));
    }
}
