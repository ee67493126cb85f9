package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.HttpMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Judges the identifiers of everything that a scenario created: each names one thing, and what was deleted is never
 * named again. An identifier that the client chose is its own affair.
 */
final class IdentityJudge {
    private final Hearing hearing;
    private final Map<String, String> bySlot = new HashMap<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();

    IdentityJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfScenario record) {
        for (var planned : record.cases()) {
            planned.steps().forEach(this::step);
        }
    }

    private void step(Records.OfStep step) {
        var answer = step.answer().filter(Answer::succeeded);
        if (answer.isEmpty()) {
            return;
        }
        var request = step.step().request();
        if (request.method() == HttpMethod.DELETE) {
            request.pathValues().values().stream()
                    .filter(Value.Kept.class::isInstance)
                    .map(value -> bySlot.get(((Value.Kept) value).slot()))
                    .filter(identifier ->
                            identifier != null && request.path().text().contains("{"))
                    .forEach(deleted::add);
        } else if (request.method() == HttpMethod.POST) {
            step.identifier().ifPresent(identifier -> created(step, answer.get(), identifier));
        }
    }

    private void created(Records.OfStep step, Answer answer, JsonNode identifier) {
        var request = step.step().request();
        var kind = request.path().text() + request.pathValues() + " ";
        var named = kind + identifier.asText();
        var chosen = step.sent().filter(sent -> hasValue(sent, identifier)).isPresent();
        var ofItsOwn = answer.status() == 201 || step.mark().isPresent();
        if (chosen || !ofItsOwn || !inBody(answer, identifier)) {
            return;
        }
        var check = deleted.contains(named) ? StateChecks.REUSE : StateChecks.UNIQUE;
        if (!given.add(named)) {
            if (concerns(check, request.operation().equals(java.util.Optional.of(hearing.operation())))) {
                hearing.findings()
                        .failed(
                                check,
                                check.equals(StateChecks.REUSE)
                                        ? "the identifier of what was deleted is given again: " + identifier.asText()
                                        : "two things were created with the identifier " + identifier.asText(),
                                answer);
            }
        } else if (given.size() > 1) {
            passed(request.operation().equals(java.util.Optional.of(hearing.operation())), answer);
        }
        step.step().keep().map(Step.Keep::slot).ifPresent(slot -> bySlot.put(slot, named));
    }

    private void passed(boolean own, Answer answer) {
        if (concerns(StateChecks.UNIQUE, own)) {
            hearing.findings().passed(StateChecks.UNIQUE, answer);
        }
        if (concerns(StateChecks.REUSE, own) && !deleted.isEmpty()) {
            hearing.findings().passed(StateChecks.REUSE, answer);
        }
    }

    /** Each is said once: of the operation that creates, or of the one that deletes. */
    private boolean concerns(Check check, boolean own) {
        return check.equals(StateChecks.UNIQUE) ? own : hearing.operation().method() == HttpMethod.DELETE;
    }

    /** What stands in a Location only may be the address of something else. */
    private static boolean inBody(Answer answer, JsonNode identifier) {
        return answer.json().filter(body -> hasValue(body, identifier)).isPresent();
    }

    private static boolean hasValue(JsonNode object, JsonNode value) {
        return object.isObject()
                && object.properties().stream()
                        .anyMatch(member -> member.getValue().asText().equals(value.asText()));
    }
}
