package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.contract.model.Operation;
import java.util.Optional;

/** What is known so far about one operation, while its cases are judged in order. Not thread-safe. */
final class Hearing {
    private final Operation operation;
    private final Findings findings;
    private final Types types;
    private final AnswerJudge answers;
    private final Likeness likeness;
    private Optional<String> unproven = Optional.of("the documented request was not tried");
    private Optional<Answer> lastSeen = Optional.empty();

    Hearing(Operation operation, Findings findings, Types types, AnswerJudge answers) {
        this.operation = operation;
        this.findings = findings;
        this.types = types;
        this.answers = answers;
        this.likeness = new Likeness(types);
    }

    Operation operation() {
        return operation;
    }

    Findings findings() {
        return findings;
    }

    Types types() {
        return types;
    }

    AnswerJudge answers() {
        return answers;
    }

    Likeness likeness() {
        return likeness;
    }

    /** The documented request succeeded: from now on a refusal of it proves something. */
    void controlSucceeded() {
        unproven = Optional.empty();
    }

    void controlFailed(String reason) {
        unproven = Optional.of(reason);
    }

    /** Why nothing follows from the answers, if the control did not succeed. */
    Optional<String> unproven() {
        return unproven;
    }

    /** Notes that the checks cannot be made if the control did not succeed, or a request was not sent; says whether so. */
    boolean impossible(Records.OfCase record) {
        var reason = record.brokenOff().or(() -> unproven);
        reason.ifPresent(why -> record.planned().checks().forEach(check -> notTested(check, why)));
        return reason.isPresent();
    }

    void notTested(Check check, String reason) {
        findings.notTested(check, reason, Optional.empty());
    }

    /** How things are now, and how they were when they were last looked at. */
    Optional<Answer> look(Answer now) {
        var before = lastSeen;
        lastSeen = Optional.of(now);
        return before;
    }

    /** The first thing in which what is seen now differs from what was seen before; empty if nothing does. */
    Optional<String> difference(Records.OfStep look, Answer before, Answer now) {
        if (before.status() != now.status()) {
            return Optional.of("it was answered " + before.status() + " before and " + now.status() + " after");
        }
        var type = look.step().request().operation().flatMap(types::answer);
        if (type.isEmpty() || before.json().isEmpty() || now.json().isEmpty()) {
            return Optional.empty();
        }
        return likeness.beforeAndAfter(
                        type.get(), before.json().get(), now.json().get())
                .map(Likeness.Difference::text);
    }

    /** A value as messages show it. */
    String shown(JsonNode value) {
        return SchemaMessage.shown(value);
    }
}
