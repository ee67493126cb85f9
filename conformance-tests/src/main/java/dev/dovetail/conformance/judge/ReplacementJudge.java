package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges a PUT with everything, one with only what is required, and the same once more. */
final class ReplacementJudge {
    private final Hearing hearing;

    ReplacementJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var before = seen(record, Step.Role.BEFORE);
        var after = seen(record, Step.Role.AFTER);
        if (act.answer().filter(Answer::succeeded).isEmpty() || before.isEmpty() || after.isEmpty()) {
            record.planned()
                    .checks()
                    .forEach(check -> hearing.notTested(check, "the PUT or its result could not be seen"));
            return;
        }
        replaced(record, act, before.get(), after.get());
        repeated(record, act, after.get());
    }

    private void replaced(Records.OfCase record, Records.OfStep act, JsonNode before, JsonNode after) {
        var look = record.last(Step.Role.AFTER).flatMap(Records.OfStep::answer).orElseThrow();
        var sent = act.sent().orElseThrow();
        var full = record.last(Step.Role.PREPARE).flatMap(Records.OfStep::sent).orElseThrow();
        var stayed = names(full).stream()
                .filter(name -> !sent.has(name))
                // What was not stored in the first place cannot stay.
                .filter(name -> hearing.likeness().alike(full.get(name), before.path(name)))
                .filter(name -> hearing.likeness().alike(before.get(name), after.path(name)))
                // An empty object or list is what a server makes of nothing.
                .filter(name ->
                        !(after.path(name).isContainerNode() && after.path(name).isEmpty()))
                .findFirst();
        if (stayed.isPresent()) {
            hearing.findings()
                    .failed(
                            StateChecks.REPLACE,
                            "a PUT without " + stayed.get() + " left it as it was",
                            Findings.Comparison.of("nothing, or its default", hearing.shown(after.get(stayed.get()))),
                            look);
        } else {
            hearing.findings().passed(StateChecks.REPLACE, look);
        }
    }

    private void repeated(Records.OfCase record, Records.OfStep act, JsonNode once) {
        var again = record.last(Step.Role.AGAIN).flatMap(Records.OfStep::answer);
        var twice = seen(record, Step.Role.AFTER_AGAIN);
        if (again.isEmpty() || twice.isEmpty()) {
            hearing.notTested(StateChecks.IDEMPOTENT, "the second PUT or its result could not be seen");
            return;
        }
        if (!again.get().succeeded()) {
            hearing.findings()
                    .failed(
                            StateChecks.IDEMPOTENT,
                            "the same PUT once more is answered " + again.get().status(),
                            Findings.Comparison.of("success", again.get().status()),
                            again.get());
            return;
        }
        var look = record.last(Step.Role.AFTER_AGAIN)
                .flatMap(Records.OfStep::answer)
                .orElseThrow();
        var changed = names(act.sent().orElseThrow()).stream()
                .filter(name -> once.has(name) && twice.get().has(name))
                .filter(name ->
                        !hearing.likeness().alike(once.get(name), twice.get().get(name)))
                .findFirst();
        if (changed.isPresent()) {
            var name = changed.get();
            hearing.findings()
                    .failed(
                            StateChecks.IDEMPOTENT,
                            "the same PUT once more changed " + name,
                            Findings.Comparison.of(
                                    hearing.shown(once.get(name)),
                                    hearing.shown(twice.get().get(name))),
                            look);
        } else {
            hearing.findings().passed(StateChecks.IDEMPOTENT, look);
        }
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Optional<JsonNode> seen(Records.OfCase record, Step.Role role) {
        return record.last(role)
                .flatMap(Records.OfStep::answer)
                .filter(Answer::succeeded)
                .flatMap(Answer::json);
    }
}
