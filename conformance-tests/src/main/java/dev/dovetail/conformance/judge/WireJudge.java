package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.plan.HeaderPlan;
import dev.dovetail.conformance.plan.LifeCyclePurpose;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at every answer, whatever was asked, as HTTP alone demands: its status, its head, and what errors say. */
final class WireJudge {
    /** RFC 9110, 8.8.3. */
    private static final Pattern ENTITY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

    /** Statuses that answer a header field, and the fields. */
    private static final Set<Integer> OF_RANGES = Set.of(206, 416);

    private static final Set<Integer> OF_CONDITIONS = Set.of(304, 412);
    private static final Set<Integer> OF_NO_ORIGIN_SERVER = Set.of(101, 407, 505, 511);
    private static final Pattern IN_ADDRESS = Pattern.compile(
            "://[^/@?#]*:[^/@?#]*@|[?&](?:access_token|refresh_token|client_secret|password|api_key|apikey)=[^&#]",
            Pattern.CASE_INSENSITIVE);

    private final Hearing hearing;

    WireJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfScenario record) {
        for (var planned : record.cases()) {
            for (var step : planned.steps()) {
                var request = step.step().request();
                // What other operations answer is looked at where they are tested.
                if (request.operation().map(hearing.operation()::equals).orElse(true)) {
                    step.answers().stream()
                            .flatMap(answer -> answer.earlier().stream())
                            .forEach(this::throttled);
                    step.answers().stream()
                            .filter(answer -> answer.status() > 0)
                            .forEach(answer -> {
                                judge(request, answer);
                                new EchoJudge(hearing).judge(step, answer);
                            });
                }
            }
            tagChanges(planned);
        }
    }

    private void judge(RequestPlan request, Answer answer) {
        status(request, answer);
        date(answer);
        framing(answer);
        new EncodingJudge(hearing.findings()).judge(answer);
        new CacheJudge(hearing).judge(request, answer);
        throttled(answer);
        address(answer);
        answer.header("ETag").ifPresent(tag -> tag(tag, answer));
        if (answer.status() >= 400 && answer.length() > 0) {
            disclosure(answer);
        }
    }

    /** A status that the document names is its affair; one that it does not cover is judged as undocumented. */
    private void status(RequestPlan request, Answer answer) {
        var status = answer.status();
        var covered = hearing.operation().response(status);
        if (covered.isEmpty() || covered.get().status() instanceof Status.Exact) {
            return;
        }
        var headers = request.headers().stream().map(HeaderPlan::name).toList();
        var why = reproach(request.method(), headers, status);
        if (why.isPresent()) {
            hearing.findings()
                    .failed(
                            HttpChecks.STATUS,
                            status + " " + why.get(),
                            Findings.Comparison.of("another status", status),
                            answer);
        } else {
            hearing.findings().passed(HttpChecks.STATUS, answer);
        }
    }

    private static Optional<String> reproach(HttpMethod method, List<String> headers, int status) {
        if (OF_RANGES.contains(status) && !headers.contains("Range")) {
            return Optional.of("answers a request without Range");
        }
        if (OF_CONDITIONS.contains(status) && headers.stream().noneMatch(name -> name.startsWith("If-"))) {
            return Optional.of("answers a request without a condition");
        }
        if (status == 304 && !method.safe()) {
            return Optional.of("answers " + method + ", where a condition that fails is 412");
        }
        if (status == 201 && method.safe()) {
            return Optional.of("answers " + method + ", which creates nothing");
        }
        return OF_NO_ORIGIN_SERVER.contains(status)
                ? Optional.of("is not for a server to say to such a request")
                : Optional.empty();
    }

    private void date(Answer answer) {
        var date = answer.header("Date");
        if (date.filter(HttpDate::is).isPresent()) {
            hearing.findings().passed(HttpChecks.DATE, answer);
        } else if (answer.status() < 500) {
            hearing.findings()
                    .failed(
                            HttpChecks.DATE,
                            date.isEmpty() ? "an answer without Date" : "Date has another form than HTTP has for it",
                            Findings.Comparison.of(
                                    "a date like Sun, 06 Nov 1994 08:49:37 GMT", date.orElse("no such header")),
                            answer);
        }
    }

    private void framing(Answer answer) {
        var lengths = answer.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase("Content-Length"))
                .map(header -> header.value().strip())
                .distinct()
                .toList();
        var coding = answer.header("Transfer-Encoding");
        if (lengths.size() > 1 || (coding.isPresent() && !lengths.isEmpty())) {
            hearing.findings()
                    .failed(
                            HttpChecks.FRAMING,
                            "an answer says in two ways how long it is",
                            Findings.Comparison.of(
                                    "Content-Length or Transfer-Encoding",
                                    "Content-Length: " + String.join(" and ", lengths)
                                            + coding.map(text -> ", Transfer-Encoding: " + text)
                                                    .orElse("")),
                            answer);
        } else {
            hearing.findings().passed(HttpChecks.FRAMING, answer);
        }
    }

    /**
     * No case asks for a 429, and whoever is told to wait asks again: it is here that its body and its head are looked at. Where the
     * document describes {@code Retry-After}, its absence and its value are judged by the document.
     */
    private void throttled(Answer answer) {
        if (answer.status() != 429) {
            return;
        }
        hearing.answers().judge(answer);
        var described = hearing.operation().response(answer.status()).stream()
                .flatMap(response -> response.headers().stream())
                .anyMatch(header -> header.name().equalsIgnoreCase("Retry-After"));
        if (described) {
            return;
        }
        var value = answer.header("Retry-After");
        if (value.filter(text -> text.strip().matches("\\d+") || HttpDate.is(text))
                .isPresent()) {
            hearing.findings().passed(HttpChecks.RETRY_AFTER, answer);
        } else {
            hearing.findings()
                    .failed(
                            HttpChecks.RETRY_AFTER,
                            "a 429 does not say when to try again",
                            Findings.Comparison.of(
                                    "Retry-After with seconds or a date", value.orElse("no such header")),
                            answer);
        }
    }

    private void address(Answer answer) {
        answer.header("Location").ifPresent(location -> {
            if (IN_ADDRESS.matcher(location).find()) {
                hearing.findings()
                        .failed(
                                HttpChecks.CREDENTIALS_IN_ADDRESS,
                                "Location holds credentials, which addresses give away to logs and histories",
                                answer);
            } else {
                hearing.findings().passed(HttpChecks.CREDENTIALS_IN_ADDRESS, answer);
            }
        });
    }

    private void tag(String tag, Answer answer) {
        if (ENTITY_TAG.matcher(tag).matches()) {
            hearing.findings().passed(HttpChecks.ETAG, answer);
        } else {
            hearing.findings()
                    .failed(
                            HttpChecks.ETAG,
                            "the entity tag is not written as one",
                            Findings.Comparison.of("a text in double quotes", tag),
                            answer);
        }
    }

    /** After a change that can be seen a strong tag is another one (RFC 9110, 8.8.1). */
    private void tagChanges(Records.OfCase record) {
        var before =
                record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).filter(Answer::succeeded);
        var after = record.last(Step.Role.AFTER).flatMap(Records.OfStep::answer).filter(Answer::succeeded);
        if (!(record.planned().purpose() instanceof LifeCyclePurpose.Update) || before.isEmpty() || after.isEmpty()) {
            return;
        }
        var tag = after.get().header("ETag").filter(text -> text.startsWith("\""));
        if (tag.isEmpty() || before.get().text().equals(after.get().text())) {
            return;
        }
        if (tag.equals(before.get().header("ETag"))) {
            hearing.findings()
                    .failed(
                            HttpChecks.ETAG,
                            "the entity tag is the same after a change",
                            Findings.Comparison.of("another tag", tag.get()),
                            after.get());
        } else {
            hearing.findings().passed(HttpChecks.ETAG, after.get());
        }
    }

    private void disclosure(Answer answer) {
        var found = Disclosure.in(answer.text());
        if (found.isPresent()) {
            hearing.findings()
                    .failed(
                            HttpChecks.DISCLOSURE,
                            "an error of status " + answer.status() + " shows " + found.get(),
                            answer);
        } else {
            hearing.findings().passed(HttpChecks.DISCLOSURE, answer);
        }
    }
}
