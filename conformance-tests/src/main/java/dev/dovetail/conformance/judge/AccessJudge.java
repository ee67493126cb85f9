package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.plan.AccessPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.Response;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges who is let in and who is not: the control, other sufficient rights, and refusals. */
final class AccessJudge implements AccessPurpose.Visitor<Consumer<Records.OfCase>> {
    private final Hearing hearing;
    private final EffectJudge effects;
    private final RefusalJudge refusals;

    AccessJudge(Hearing hearing) {
        this.hearing = hearing;
        this.effects = new EffectJudge(hearing);
        this.refusals = new RefusalJudge(hearing, effects);
    }

    @Override
    public Consumer<Records.OfCase> control(AccessPurpose.Control purpose) {
        return record -> control(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> granted(AccessPurpose.Granted purpose) {
        return record -> granted(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> refused(AccessPurpose.Refused purpose) {
        return record -> refusals.refused(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> ignored(AccessPurpose.Ignored purpose) {
        return record -> refusals.ignored(purpose, record);
    }

    private void control(AccessPurpose.Control purpose, Records.OfCase record) {
        var first = record.last(Step.Role.ACT);
        var decisive = record.last(Step.Role.ACT_WITH_EVERY_RIGHT)
                .filter(step -> step.answer().isPresent())
                .or(() -> first)
                .filter(step -> step.notSent().isEmpty())
                .flatMap(Records.OfStep::answer);
        if (decisive.isEmpty()) {
            var reason = record.brokenOff().orElse("the documented request could not be sent");
            hearing.controlFailed(reason);
            record.planned().checks().forEach(check -> hearing.notTested(check, reason));
            hearing.notTested(ShapeChecks.BODY, reason);
            return;
        }
        var answer = decisive.get();
        var wanted = hearing.types().success(hearing.operation());
        var good = hearing.answers().judge(answer) && succeeds(wanted, answer);
        proves(purpose, first, answer, good);
        if (!good) {
            hearing.controlFailed("the documented request did not succeed with every right (exchange "
                    + answer.exchange() + "), so nothing follows from how others are answered");
        } else {
            hearing.controlSucceeded();
        }
        if (purpose.allow().isPresent()) {
            refusal(purpose, record, answer);
        } else if (answer.status() == 404 && usesUp(record)) {
            var reason =
                    "answered 404: what the fixtures give away for it may be used up by an earlier run; give others,"
                            + " or begin with a fresh server";
            hearing.findings().notTested(PathChecks.ANSWERS, reason, Optional.of(answer));
            hearing.findings().notTested(StatusChecks.SUCCESS, reason, Optional.of(answer));
        } else {
            success(purpose, wanted, record, answer);
        }
    }

    /** Whether the request addresses something that the configuration gives away, and that is therefore there only once. */
    private static boolean usesUp(Records.OfCase record) {
        return record.last(Step.Role.ACT).stream()
                .flatMap(act -> act.step().request().pathValues().values().stream())
                .anyMatch(value -> value instanceof Value.Given given && given.disposable());
    }

    /** A success, documented or not, or exactly what is documented in its place. */
    private static boolean succeeds(Optional<Response> wanted, Answer answer) {
        return answer.succeeded()
                || wanted.filter(response -> response.status().covers(answer.status()))
                        .isPresent();
    }

    private void proves(AccessPurpose.Control purpose, Optional<Records.OfStep> first, Answer decisive, boolean good) {
        if (purpose.proves().isEmpty()) {
            return;
        }
        var check = purpose.proves().get();
        var own = first.flatMap(Records.OfStep::answer);
        if (own.isEmpty()) {
            hearing.notTested(check, first.flatMap(Records.OfStep::notSent).orElse("the request could not be sent"));
        } else if (denied(own.get()) && (good || check.equals(AuthenticationChecks.OPEN))) {
            hearing.findings()
                    .failed(
                            check,
                            "refused with "
                                    + first.get().step().request().credential().text(),
                            Findings.Comparison.of("success", own.get().status()),
                            own.get());
        } else if (good) {
            hearing.findings().passed(check, own.get());
        } else {
            hearing.findings()
                    .notTested(check, "the documented request did not succeed with any token", Optional.of(decisive));
        }
    }

    private void success(
            AccessPurpose.Control purpose, Optional<Response> wanted, Records.OfCase record, Answer answer) {
        var findings = hearing.findings();
        if (answer.status() == 0 || (answer.status() >= 500 && answer.status() != 501)) {
            findings.notTested(PathChecks.ANSWERS, "the server failed", Optional.of(answer));
            findings.notTested(StatusChecks.SUCCESS, "the server failed", Optional.of(answer));
            return;
        }
        if (new ControlRefusal(hearing, record).explains(answer)) {
            return;
        }
        if (answer.status() == 404 || answer.status() == 405 || answer.status() == 501) {
            findings.failed(
                    PathChecks.ANSWERS,
                    "answered " + answer.status() + ", as if the document did not have the operation",
                    Findings.Comparison.of(expected(wanted), answer.status()),
                    answer);
            findings.notTested(StatusChecks.SUCCESS, "the request did not reach the operation", Optional.of(answer));
            return;
        }
        findings.passed(PathChecks.ANSWERS, answer);
        if (wanted.filter(response -> response.status().covers(answer.status())).isPresent()
                || (answer.succeeded()
                        && hearing.operation().response(answer.status()).isPresent())) {
            findings.passed(StatusChecks.SUCCESS, answer);
            findings.passed(StatusChecks.UNDOCUMENTED, answer);
        } else if (purpose.proves().equals(Optional.of(AuthenticationChecks.OPEN)) && denied(answer)) {
            findings.notTested(StatusChecks.SUCCESS, "the request was refused", Optional.of(answer));
        } else {
            findings.failed(
                    StatusChecks.SUCCESS,
                    "the documented request was answered " + answer.status(),
                    Findings.Comparison.of(expected(wanted), answer.status()),
                    wanted.map(Response::origin).orElse(hearing.operation().origin()),
                    answer);
        }
    }

    private void refusal(AccessPurpose.Control purpose, Records.OfCase record, Answer answer) {
        var findings = hearing.findings();
        findings.passed(PathChecks.ANSWERS, answer);
        if (answer.status() != 405) {
            findings.failed(
                    MethodChecks.REFUSED,
                    "answered " + answer.status() + " where the document says that the method is refused",
                    Findings.Comparison.of(405, answer.status()),
                    answer);
            return;
        }
        findings.passed(MethodChecks.REFUSED, answer);
        findings.passed(StatusChecks.UNDOCUMENTED, answer);
        purpose.allow().ifPresent(allow -> AllowHeader.judge(allow, answer, findings));
        record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).ifPresent(hearing::look);
        effects.judge(MethodChecks.REFUSED_EFFECT, record);
    }

    private void granted(AccessPurpose.Granted purpose, Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var answer = act.answer().orElseThrow();
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(purpose.check(), "the server failed (exchange " + answer.exchange() + ")");
        } else if (succeeds(hearing.types().success(hearing.operation()), answer)) {
            hearing.findings().passed(purpose.check(), answer);
        } else {
            hearing.findings()
                    .failed(
                            purpose.check(),
                            "refused with " + act.step().request().credential().text() + ": "
                                    + record.planned().why(),
                            Findings.Comparison.of("success", answer.status()),
                            answer);
        }
    }

    private static boolean denied(Answer answer) {
        return answer.status() == 401 || answer.status() == 403;
    }

    private static String expected(Optional<Response> wanted) {
        return wanted.map(response -> response.status().text()).orElse("a success");
    }
}
