package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Records;

/** Judges whether a refused request had an effect all the same. */
final class EffectJudge {
    private final Hearing hearing;

    EffectJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    /** What was refused must not have happened all the same. */
    void judge(Check check, Records.OfCase record) {
        if (record.brokenOff().isPresent()) {
            hearing.notTested(check, record.brokenOff().get());
            return;
        }
        var list = record.last(Step.Role.AFTER_LIST);
        if (list.isPresent()) {
            listed(check, record, list.get());
            return;
        }
        var look = record.last(Step.Role.AFTER);
        var after = look.flatMap(Records.OfStep::answer);
        if (after.isEmpty()) {
            return;
        }
        var before = hearing.look(after.get());
        if (before.isEmpty() || !before.get().succeeded()) {
            hearing.notTested(check, "what the request might have changed could not be read beforehand");
            return;
        }
        var difference = hearing.difference(look.get(), before.get(), after.get());
        if (difference.isPresent()) {
            hearing.findings().failed(check, "a refused request had an effect: " + difference.get(), after.get());
        } else {
            hearing.findings().passed(check, after.get());
        }
    }

    private void listed(Check check, Records.OfCase record, Records.OfStep list) {
        var mark = record.last(Step.Role.ACT).flatMap(Records.OfStep::mark);
        var first = list.answer();
        if (first.isEmpty() || !first.get().succeeded() || mark.isEmpty()) {
            hearing.notTested(check, "the list in which an effect would show could not be read");
            return;
        }
        var seen = list.answers().stream()
                .filter(page -> page.json()
                        .map(body -> body.toString().contains(mark.get()))
                        .orElse(false))
                .findFirst();
        if (seen.isPresent()) {
            hearing.findings()
                    .failed(check, "a refused request had an effect: what it asked for is in the list", seen.get());
        } else {
            hearing.findings().passed(check, first.get());
        }
    }
}
