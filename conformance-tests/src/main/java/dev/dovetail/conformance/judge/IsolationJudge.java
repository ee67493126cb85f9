package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.IsolationChecks;
import dev.dovetail.conformance.plan.IsolationPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Judges whether what belongs to one parent or caller is kept from another. */
final class IsolationJudge implements IsolationPurpose.Visitor<Consumer<Records.OfCase>> {
    /** Statuses that are about something else than the thing that was asked for. */
    private static final Set<Integer> BESIDE_THE_POINT = Set.of(401, 405, 429);

    /** Statuses that say that what was sent is at fault, so that nobody knows what would have become of something better. */
    private static final Set<Integer> ABOUT_THE_BODY = Set.of(400, 415, 422);

    private final Hearing hearing;
    private final Traces traces;

    IsolationJudge(Hearing hearing) {
        this.hearing = hearing;
        this.traces = new Traces(hearing.likeness());
    }

    @Override
    public Consumer<Records.OfCase> hidden(IsolationPurpose.Hidden purpose) {
        return record -> withAnswer(record, act -> hidden(purpose.frontier(), record, act));
    }

    @Override
    public Consumer<Records.OfCase> unlisted(IsolationPurpose.Unlisted purpose) {
        return record -> unlisted(purpose.frontier(), record);
    }

    @Override
    public Consumer<Records.OfCase> untouched(IsolationPurpose.Untouched purpose) {
        return record -> withAnswer(record, act -> untouched(purpose, record, act));
    }

    @Override
    public Consumer<Records.OfCase> apart(IsolationPurpose.Apart purpose) {
        return record -> withAnswer(record, act -> apart(purpose.frontier(), record, act));
    }

    @Override
    public Consumer<Records.OfCase> stranger(IsolationPurpose.Stranger purpose) {
        return new CallerJudge(hearing)::judge;
    }

    /** Goes on with the answer to the act, if the control succeeded, everything was sent, and the server did not fail. */
    private void withAnswer(Records.OfCase record, Consumer<Answer> judgement) {
        if (hearing.impossible(record)) {
            return;
        }
        var answer = record.last(Step.Role.ACT).flatMap(Records.OfStep::answer).orElseThrow();
        if (hearing.answers().judge(answer)) {
            judgement.accept(answer);
        } else {
            notTested(record, "the server failed (exchange " + answer.exchange() + ")");
        }
    }

    private void hidden(IsolationPurpose.Frontier frontier, Records.OfCase record, Answer answer) {
        if (answer.status() >= 400) {
            refused(IsolationChecks.READ, frontier, answer);
            existence(record, answer);
            return;
        }
        var before = record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer);
        var here = before.filter(Answer::succeeded).flatMap(Answer::json);
        if (here.isEmpty() || answer.json().isEmpty()) {
            notTested(record, "there is no body by which to tell whether it is the same thing");
            return;
        }
        var same = traces.same(type(record), here.get(), answer.json().get());
        if (same.equals(Optional.of(true))) {
            failed(IsolationChecks.READ, "what was created here is read " + frontier.elsewhere(), frontier, answer);
        } else {
            notTested(
                    record,
                    "what answers to its identifier " + frontier.elsewhere()
                            + (same.isPresent() ? " is another thing" : " cannot be told from another thing"));
        }
    }

    private void existence(Records.OfCase record, Answer answer) {
        record.last(Step.Role.UNKNOWN).flatMap(Records.OfStep::answer).ifPresent(unknown -> {
            if (unknown.status() / 100 != 4
                    || BESIDE_THE_POINT.contains(unknown.status())
                    || BESIDE_THE_POINT.contains(answer.status())) {
                hearing.notTested(IsolationChecks.EXISTENCE, "one of the two was not refused for what it asks for");
            } else if (unknown.status() == answer.status()) {
                hearing.findings().passed(IsolationChecks.EXISTENCE, answer);
            } else {
                hearing.findings()
                        .failed(
                                IsolationChecks.EXISTENCE,
                                "what exists is refused with " + answer.status() + ", what does not with "
                                        + unknown.status(),
                                Findings.Comparison.of(unknown.status(), answer.status()),
                                answer);
            }
        });
    }

    private void unlisted(IsolationPurpose.Frontier frontier, Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var list = record.last(Step.Role.AFTER_LIST).orElseThrow();
        var first = list.answer().orElseThrow();
        var trouble = list.answers().stream().filter(page -> !page.succeeded()).findFirst();
        var created = record.last(Step.Role.PREPARE).orElseThrow();
        var seen = traces.seen(list, created);
        var own = record.last(Step.Role.ELSEWHERE)
                .filter(step -> step.answer().filter(Answer::succeeded).isPresent());
        if (seen.isPresent()) {
            failed(
                    IsolationChecks.LIST,
                    "what was created here is listed " + frontier.elsewhere(),
                    frontier,
                    seen.get());
        } else if (trouble.isPresent()) {
            notTested(
                    record,
                    "the list " + frontier.elsewhere() + " was answered "
                            + trouble.get().status());
        } else if (own.isPresent() && traces.seen(list, own.get()).isEmpty()) {
            notTested(record, "not even what was created " + frontier.elsewhere() + " is listed there");
        } else {
            hearing.findings().passed(IsolationChecks.LIST, first);
        }
    }

    private void untouched(IsolationPurpose.Untouched purpose, Records.OfCase record, Answer answer) {
        var after = record.last(Step.Role.AFTER);
        var before =
                record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).filter(Answer::succeeded);
        var difference = after.flatMap(look -> before.flatMap(
                seen -> hearing.difference(look, seen, look.answer().orElseThrow())));
        if (answer.status() >= 400) {
            refused(purpose.check(), purpose.frontier(), answer);
            effect(after, before, difference);
            return;
        }
        hearing.notTested(IsolationChecks.EFFECT, "the request was not refused");
        if (difference.isPresent()) {
            failed(
                    purpose.check(),
                    "what was created here is changed " + purpose.frontier().elsewhere() + ": " + difference.get(),
                    purpose.frontier(),
                    answer);
        } else if (mayMeanNothing(hearing.operation().method())) {
            hearing.notTested(
                    purpose.check(),
                    "answered " + answer.status() + ", which this method may be where there was nothing to do");
        } else {
            failed(
                    purpose.check(),
                    "a change " + purpose.frontier().elsewhere() + " is answered as if it had been made",
                    purpose.frontier(),
                    answer);
        }
    }

    /** PUT may create what is not there, and DELETE may be satisfied that there is nothing (RFC 9110, 9.3.4 and 9.3.5). */
    private static boolean mayMeanNothing(HttpMethod method) {
        return method == HttpMethod.PUT || method == HttpMethod.DELETE;
    }

    private void effect(Optional<Records.OfStep> after, Optional<Answer> before, Optional<String> difference) {
        if (after.isEmpty()) {
            return;
        }
        var look = after.get().answer().orElseThrow();
        if (before.isEmpty()) {
            hearing.notTested(
                    IsolationChecks.EFFECT, "what the request might have changed could not be read beforehand");
        } else if (difference.isPresent()) {
            hearing.findings()
                    .failed(IsolationChecks.EFFECT, "a refused request had an effect: " + difference.get(), look);
        } else {
            hearing.findings().passed(IsolationChecks.EFFECT, look);
        }
    }

    private void apart(IsolationPurpose.Frontier frontier, Records.OfCase record, Answer answer) {
        if (!answer.succeeded()) {
            notTested(record, "nothing could be created " + frontier.elsewhere() + ": answered " + answer.status());
            return;
        }
        var created = record.last(Step.Role.ACT).orElseThrow();
        var list = record.last(Step.Role.AFTER_LIST);
        var look = list.or(() -> record.last(Step.Role.AFTER)).orElseThrow();
        var found = list.isPresent() ? traces.seen(look, created) : readHere(look, answer);
        if (found.isPresent()) {
            failed(
                    IsolationChecks.CREATE,
                    "what was created " + frontier.elsewhere() + " is found here",
                    frontier,
                    found.get());
        } else if (list.isPresent() && look.answers().stream().anyMatch(page -> !page.succeeded())) {
            notTested(record, "the list here could not be read");
        } else {
            hearing.findings().passed(IsolationChecks.CREATE, look.answer().orElseThrow());
        }
    }

    private Optional<Answer> readHere(Records.OfStep look, Answer created) {
        var type = look.step().request().operation().flatMap(hearing.types()::answer);
        return look.answer()
                .filter(Answer::succeeded)
                .filter(read -> read.json().isPresent() && created.json().isPresent())
                .filter(read -> traces.same(
                                type, created.json().get(), read.json().get())
                        .orElse(false));
    }

    private void refused(Check check, IsolationPurpose.Frontier frontier, Answer answer) {
        if (BESIDE_THE_POINT.contains(answer.status())
                || (ABOUT_THE_BODY.contains(answer.status())
                        && !hearing.operation().method().safe())) {
            hearing.notTested(check, "answered " + answer.status() + ", which is about something else");
        } else if (frontier.refusal().isPresent() && frontier.refusal().get() != answer.status()) {
            failed(check, "refused with another status than is configured", frontier, answer);
        } else {
            hearing.findings().passed(check, answer);
        }
    }

    private void failed(Check check, String message, IsolationPurpose.Frontier frontier, Answer answer) {
        var expected = frontier.refusal().map(String::valueOf).orElse("403 or 404");
        hearing.findings()
                .failed(
                        check,
                        message,
                        check.equals(IsolationChecks.LIST)
                                ? Findings.Comparison.NONE
                                : Findings.Comparison.of(expected, answer.status()),
                        answer);
    }

    private void notTested(Records.OfCase record, String reason) {
        record.planned().checks().forEach(check -> hearing.notTested(check, reason));
    }

    private Optional<TypeRef> type(Records.OfCase record) {
        return record.last(Step.Role.ACT)
                .flatMap(act -> act.step().request().operation())
                .flatMap(hearing.types()::answer);
    }
}
