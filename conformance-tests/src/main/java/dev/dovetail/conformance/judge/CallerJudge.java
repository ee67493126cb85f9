package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.IsolationChecks;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.HttpMethod;
import java.util.Optional;
import java.util.Set;

/** Judges whether a second caller gets at what is the first caller's. */
final class CallerJudge {
    /** Statuses that say that what was sent is at fault, and not who sent it. */
    private static final Set<Integer> ABOUT_THE_REQUEST = Set.of(400, 415, 422);

    private final Hearing hearing;
    private final Traces traces;

    CallerJudge(Hearing hearing) {
        this.hearing = hearing;
        this.traces = new Traces(hearing.likeness());
    }

    void judge(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT);
        if (act.isEmpty()) {
            listed(record);
            return;
        }
        var answer = act.flatMap(Records.OfStep::answer).orElseThrow();
        if (!hearing.answers().judge(answer)) {
            notTested("the server failed (exchange " + answer.exchange() + ")");
        } else if (answer.status() == 401 || answer.status() == 429) {
            notTested("the second caller was answered " + answer.status() + ", which is not about whose it is");
        } else if (hearing.operation().method().safe()) {
            read(record, answer);
        } else {
            changed(record, answer);
        }
    }

    private void listed(Records.OfCase record) {
        var list = record.last(Step.Role.AFTER_LIST).orElseThrow();
        var created = record.steps().stream()
                .filter(step -> step.step().role() == Step.Role.PREPARE)
                .reduce((first, last) -> last)
                .orElseThrow();
        traces.seen(list, created)
                .ifPresentOrElse(
                        page -> failed("what the first caller created is in the list of the second", page),
                        () -> passed(list.answer().orElseThrow()));
    }

    private void read(Records.OfCase record, Answer answer) {
        if (answer.status() >= 400) {
            passed(answer);
            return;
        }
        var own = record.last(Step.Role.BEFORE)
                .flatMap(Records.OfStep::answer)
                .filter(Answer::succeeded)
                .flatMap(Answer::json);
        var same = own.isEmpty() || answer.json().isEmpty()
                ? Optional.<Boolean>empty()
                : traces.same(
                        hearing.types().answer(hearing.operation()),
                        own.get(),
                        answer.json().get());
        if (same.equals(Optional.of(true))) {
            failed("what the first caller created is read by the second", answer);
        } else {
            notTested("what answers to its identifier for the second caller "
                    + (same.isPresent() ? "is another thing" : "cannot be told from another thing"));
        }
    }

    private void changed(Records.OfCase record, Answer answer) {
        var look = record.last(Step.Role.AFTER);
        var before =
                record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).filter(Answer::succeeded);
        var difference = look.flatMap(after -> before.flatMap(
                seen -> hearing.difference(after, seen, after.answer().orElseThrow())));
        var seen = record.last(Step.Role.AFTER_LIST)
                .flatMap(list -> traces.seen(list, record.last(Step.Role.ACT).orElseThrow()));
        if (difference.isPresent() || seen.isPresent()) {
            failed(
                    difference
                            .map(text -> "the second caller changed what is the first caller's: " + text)
                            .orElse("the second caller created something that is now in the first caller's list"),
                    answer);
        } else if (answer.status() < 400 && mayMeanNothing(hearing.operation().method())) {
            notTested("answered " + answer.status() + ", which this method may be where there was nothing to do");
        } else if (answer.status() < 400) {
            failed("a change by the second caller is answered as if it had been made", answer);
        } else if (ABOUT_THE_REQUEST.contains(answer.status())) {
            notTested("answered " + answer.status() + ", which is about what was sent and not about whose it is");
        } else {
            passed(answer);
        }
    }

    /** PUT may create what is not there, and DELETE may be satisfied that there is nothing (RFC 9110, 9.3.4 and 9.3.5). */
    private static boolean mayMeanNothing(HttpMethod method) {
        return method == HttpMethod.PUT || method == HttpMethod.DELETE;
    }

    private void passed(Answer answer) {
        hearing.findings().passed(IsolationChecks.CALLER, answer);
    }

    private void failed(String message, Answer answer) {
        hearing.findings()
                .failed(IsolationChecks.CALLER, message, Findings.Comparison.of("403 or 404", answer.status()), answer);
    }

    private void notTested(String reason) {
        hearing.notTested(IsolationChecks.CALLER, reason);
    }
}
