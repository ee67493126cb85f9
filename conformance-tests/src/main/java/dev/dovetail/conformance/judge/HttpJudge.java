package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.plan.HttpPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges the rules that HTTP has for every server: negotiation, OPTIONS, slashes, lost updates. */
final class HttpJudge implements HttpPurpose.Visitor<Consumer<Records.OfCase>> {
    private final Hearing hearing;

    HttpJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public Consumer<Records.OfCase> reading(HttpPurpose.Reading purpose) {
        return record -> new ReadingJudge(hearing, purpose).judge(record);
    }

    @Override
    public Consumer<Records.OfCase> lostUpdate(HttpPurpose.LostUpdate purpose) {
        return this::lostUpdate;
    }

    @Override
    public Consumer<Records.OfCase> notAcceptable(HttpPurpose.NotAcceptable purpose) {
        return this::notAcceptable;
    }

    @Override
    public Consumer<Records.OfCase> negotiation(HttpPurpose.Negotiation purpose) {
        return record -> negotiation(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> options(HttpPurpose.Options purpose) {
        return record -> options(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> otherSlash(HttpPurpose.OtherSlash purpose) {
        return this::otherSlash;
    }

    /** Where no strong entity tag is sent the update is left out, and there is nothing to judge. */
    private void lostUpdate(Records.OfCase record) {
        var act = record.last(Step.Role.ACT);
        if (act.isEmpty() || hearing.impossible(record)) {
            return;
        }
        var answer = act.get().answer().orElseThrow();
        if (answer.succeeded()) {
            hearing.findings()
                    .failed(
                            HttpChecks.LOST_UPDATE,
                            "If-Match with a tag that is not current was disregarded",
                            Findings.Comparison.of(412, answer.status()),
                            answer);
            return;
        }
        var look = record.last(Step.Role.AFTER).orElseThrow();
        var before = answer(record, Step.Role.BEFORE);
        if (answer.status() != 412 || before.isEmpty()) {
            hearing.notTested(HttpChecks.LOST_UPDATE, "the update was answered " + answer.status());
            return;
        }
        var after = look.answer().orElseThrow();
        hearing.difference(look, before.get(), after)
                .ifPresentOrElse(
                        difference -> hearing.findings()
                                .failed(
                                        HttpChecks.LOST_UPDATE,
                                        "an update answered 412 had an effect: " + difference,
                                        after),
                        () -> hearing.findings().passed(HttpChecks.LOST_UPDATE, answer));
    }

    private void notAcceptable(Records.OfCase record) {
        served(record, HttpChecks.NOT_ACCEPTABLE).ifPresent(answer -> {
            if (answer.succeeded() || answer.status() == 406) {
                hearing.findings().passed(HttpChecks.NOT_ACCEPTABLE, answer);
            } else if (denied(answer)) {
                hearing.notTested(HttpChecks.NOT_ACCEPTABLE, "the request was answered " + answer.status());
            } else {
                hearing.findings()
                        .failed(
                                HttpChecks.NOT_ACCEPTABLE,
                                "a media type that there is not is answered " + answer.status(),
                                Findings.Comparison.of("406, or the answer to any other Accept", answer.status()),
                                answer);
            }
        });
    }

    private void negotiation(HttpPurpose.Negotiation purpose, Records.OfCase record) {
        served(record, HttpChecks.NEGOTIATION).ifPresent(answer -> {
            var wanted = purpose.mediaType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
            if (answer.mediaType().equals(Optional.of(wanted)) && answer.succeeded()) {
                hearing.findings().passed(HttpChecks.NEGOTIATION, answer);
            } else if (answer.succeeded() || answer.status() == 406) {
                hearing.findings()
                        .failed(
                                HttpChecks.NEGOTIATION,
                                "Accept asks for the documented " + wanted + " and does not get it",
                                Findings.Comparison.of(
                                        wanted,
                                        answer.succeeded() ? answer.mediaType().orElse("no Content-Type") : 406),
                                answer);
            } else {
                hearing.notTested(HttpChecks.NEGOTIATION, "the request was answered " + answer.status());
            }
        });
    }

    private void options(HttpPurpose.Options purpose, Records.OfCase record) {
        served(record, HttpChecks.OPTIONS).ifPresent(answer -> {
            // OPTIONS may be refused, and may say nothing of methods.
            if (!answer.succeeded() || answer.header("Allow").isEmpty()) {
                hearing.findings().passed(HttpChecks.OPTIONS, answer);
            } else {
                AllowHeader.judge(HttpChecks.OPTIONS, purpose.allow(), answer, hearing.findings());
            }
        });
    }

    private void otherSlash(Records.OfCase record) {
        var documented = answer(record, Step.Role.BEFORE).filter(Answer::succeeded);
        var other = served(record, HttpChecks.TRAILING_SLASH);
        if (documented.isEmpty() || other.isEmpty()) {
            hearing.notTested(HttpChecks.TRAILING_SLASH, "the documented path could not be read");
            return;
        }
        var answer = other.get();
        var same = answer.status() == documented.get().status()
                && answer.mediaType().equals(documented.get().mediaType());
        if (hearing.findings().failed(PathChecks.UNKNOWN)) {
            hearing.notTested(HttpChecks.TRAILING_SLASH, "every path is answered alike here");
        } else if (answer.status() / 100 == 4 || same || leadsBack(record, answer)) {
            hearing.findings().passed(HttpChecks.TRAILING_SLASH, answer);
        } else {
            hearing.findings()
                    .failed(
                            HttpChecks.TRAILING_SLASH,
                            "with a slash more or less the path is answered otherwise",
                            Findings.Comparison.of(
                                    "404, a redirect to the documented path, or the same answer",
                                    answer.header("Location")
                                            .map(location -> answer.status() + " to " + location)
                                            .orElse(answer.status() + " "
                                                    + answer.mediaType().orElse("without a body"))),
                            answer);
        }
    }

    /** A redirect to what is, but for the slash, the path that was asked for. */
    private static boolean leadsBack(Records.OfCase record, Answer answer) {
        var location = answer.header("Location").map(text -> text.split("[?#]", 2)[0]);
        var path = record.last(Step.Role.BEFORE)
                .orElseThrow()
                .step()
                .request()
                .path()
                .text();
        var end = path.replaceAll("/$", "").replaceAll(".*/", "");
        return answer.status() / 100 == 3
                && location.map(text -> text.replaceAll("/$", ""))
                        .filter(text -> end.contains("{") || text.endsWith(end))
                        .isPresent();
    }

    private static boolean denied(Answer answer) {
        return answer.status() == 401 || answer.status() == 403 || answer.status() == 429;
    }

    /** The answer to the act, if the control succeeded and the server did not fail. */
    private Optional<Answer> served(Records.OfCase record, Check check) {
        if (hearing.impossible(record)) {
            return Optional.empty();
        }
        var answer = answer(record, Step.Role.ACT).orElseThrow();
        if (!hearing.answers().served(answer)) {
            hearing.notTested(check, "the server failed (exchange " + answer.exchange() + ")");
            return Optional.empty();
        }
        return Optional.of(answer);
    }

    private static Optional<Answer> answer(Records.OfCase record, Step.Role role) {
        return record.last(role).flatMap(Records.OfStep::answer);
    }
}
