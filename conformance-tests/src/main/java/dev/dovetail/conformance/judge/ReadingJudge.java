package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.plan.HttpPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.Optional;

/** Judges a GET, the HEAD and the conditional GETs after it, and the same GET once more. */
final class ReadingJudge {
    private final Hearing hearing;
    private final HttpPurpose.Reading purpose;

    ReadingJudge(Hearing hearing, HttpPurpose.Reading purpose) {
        this.hearing = hearing;
        this.purpose = purpose;
    }

    void judge(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var first = answer(record, Step.Role.BEFORE).orElseThrow();
        if (!first.succeeded()) {
            record.planned()
                    .checks()
                    .forEach(check -> hearing.notTested(check, "reading was answered " + first.status()));
            return;
        }
        new HeadJudge(hearing, first).judge(answer(record, Step.Role.ACT).orElseThrow());
        for (var step : record.steps()) {
            if (step.step().role() == Step.Role.AGAIN && step.answer().isPresent()) {
                var field = step.step().request().headers().get(0).name();
                conditional(field, first, step.answer().get());
            }
        }
        if (!purpose.members().isEmpty()) {
            safe(first, answer(record, Step.Role.AFTER).orElseThrow());
        }
    }

    /** A server that sends another validator this time has another representation, so nothing follows. */
    private void conditional(String field, Answer first, Answer answer) {
        var tag = field.equals("If-None-Match");
        var check = tag ? HttpChecks.NOT_MODIFIED : HttpChecks.MODIFIED_SINCE;
        var validator = tag ? "ETag" : "Last-Modified";
        if (tag && !first.header("ETag").orElse("").matches("(W/)?\".*\"")) {
            hearing.notTested(check, "the entity tag is not written as one, so a condition with it means nothing");
        } else if (!hearing.answers().served(answer)) {
            hearing.notTested(check, "the server failed (exchange " + answer.exchange() + ")");
        } else if (answer.status() == 304) {
            notModified(check, first, answer);
        } else if (answer.succeeded() && answer.header(validator).equals(first.header(validator))) {
            hearing.findings()
                    .failed(
                            check,
                            field + " with the " + validator + " that is still current is disregarded",
                            Findings.Comparison.of(304, answer.status()),
                            answer);
        } else {
            hearing.notTested(check, "the condition was answered " + answer.status() + " with another " + validator);
        }
    }

    private void notModified(Check check, Answer first, Answer answer) {
        if (first.header("ETag").isPresent()
                && answer.header("ETag").isEmpty()
                && check.equals(HttpChecks.NOT_MODIFIED)) {
            hearing.findings()
                    .failed(
                            check,
                            "a 304 without the ETag that the 200 has",
                            Findings.Comparison.of(
                                    "ETag: " + first.header("ETag").get(), "no such header"),
                            answer);
        } else {
            hearing.findings().passed(check, answer);
        }
    }

    private void safe(Answer first, Answer second) {
        if (!second.succeeded() || first.json().isEmpty() || second.json().isEmpty()) {
            hearing.notTested(HttpChecks.SAFE, "what was read once could not be read again");
            return;
        }
        var one = first.json().get();
        var other = second.json().get();
        var changed = purpose.members().stream()
                .sorted()
                .filter(name -> one.has(name) && other.has(name) && !same(one.get(name), other.get(name)))
                .findFirst();
        if (changed.isPresent()) {
            hearing.findings()
                    .failed(
                            HttpChecks.SAFE,
                            "reading changed " + changed.get(),
                            Findings.Comparison.of(
                                    hearing.shown(one.get(changed.get())), hearing.shown(other.get(changed.get()))),
                            second);
        } else {
            hearing.findings().passed(HttpChecks.SAFE, second);
        }
    }

    private boolean same(JsonNode one, JsonNode other) {
        return hearing.likeness().alike(one, other);
    }

    private static Optional<Answer> answer(Records.OfCase record, Step.Role role) {
        return record.last(role).flatMap(Records.OfStep::answer);
    }
}
