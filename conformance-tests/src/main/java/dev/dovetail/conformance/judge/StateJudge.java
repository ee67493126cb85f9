package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.plan.StatePurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Member;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Judges whether the server's memory follows the rules of each method, and keeps to them when it refuses. */
final class StateJudge implements StatePurpose.Visitor<Consumer<Records.OfCase>> {
    private final Hearing hearing;

    StateJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public Consumer<Records.OfCase> location(StatePurpose.Location purpose) {
        return new LocationJudge(hearing)::judge;
    }

    @Override
    public Consumer<Records.OfCase> replacement(StatePurpose.Replacement purpose) {
        return new ReplacementJudge(hearing)::judge;
    }

    @Override
    public Consumer<Records.OfCase> nulling(StatePurpose.Nulling purpose) {
        return record -> nulling(purpose, record);
    }

    @Override
    public Consumer<Records.OfCase> readOnlyMembers(StatePurpose.ReadOnlyMembers purpose) {
        return this::readOnlyMembers;
    }

    @Override
    public Consumer<Records.OfCase> refusedUpdate(StatePurpose.RefusedUpdate purpose) {
        return this::refusedUpdate;
    }

    @Override
    public Consumer<Records.OfCase> refusedCreation(StatePurpose.RefusedCreation purpose) {
        return this::refusedCreation;
    }

    @Override
    public Consumer<Records.OfCase> orphans(StatePurpose.Orphans purpose) {
        return this::orphans;
    }

    private void nulling(StatePurpose.Nulling purpose, Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var before = seen(record, Step.Role.BEFORE).map(body -> body.path(purpose.member()));
        var set = record.last(Step.Role.PREPARE).flatMap(Records.OfStep::sent).map(body -> body.path(purpose.member()));
        if (before.filter(value -> hearing.likeness().alike(value, set.orElseThrow()))
                .isEmpty()) {
            hearing.notTested(StateChecks.NULL, "a value of " + purpose.member() + " could not be set beforehand");
            return;
        }
        if (!succeeded(record)) {
            hearing.notTested(StateChecks.NULL, "null was refused for " + purpose.member());
            return;
        }
        var look = answer(record, Step.Role.AFTER).orElseThrow();
        var after = look.json().map(body -> body.path(purpose.member()));
        if (after.isEmpty()) {
            hearing.notTested(StateChecks.NULL, "what became of the update could not be read");
        } else if (after.get().isNull() || after.get().isMissingNode()) {
            hearing.findings().passed(StateChecks.NULL, look);
        } else {
            hearing.findings()
                    .failed(
                            StateChecks.NULL,
                            purpose.member() + " was sent as null and still has a value",
                            Findings.Comparison.of("null", hearing.shown(after.get())),
                            look);
        }
    }

    /** A refusal is as good as an answer that has another value. */
    private void readOnlyMembers(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var answer = act.answer().orElseThrow();
        if (refused(StateChecks.READ_ONLY, answer)) {
            hearing.findings().passed(StateChecks.READ_ONLY, answer);
            return;
        }
        var look = answer(record, Step.Role.AFTER).orElse(answer);
        var stored = look.json();
        if (!answer.succeeded() || stored.isEmpty()) {
            hearing.notTested(StateChecks.READ_ONLY, "what was stored could not be read");
            return;
        }
        var sent = act.sent().orElseThrow();
        var taken = readOnly(act).stream()
                .map(Member::wireName)
                .filter(name -> sent.has(name)
                        && hearing.likeness().alike(sent.get(name), stored.get().path(name)))
                .findFirst();
        if (taken.isPresent()) {
            hearing.findings()
                    .failed(
                            StateChecks.READ_ONLY,
                            taken.get() + " is readOnly and was stored as the client sent it",
                            Findings.Comparison.of("a value of the server's own", hearing.shown(sent.get(taken.get()))),
                            look);
        } else {
            hearing.findings().passed(StateChecks.READ_ONLY, look);
        }
    }

    private List<Member> readOnly(Records.OfStep act) {
        return act
                .step()
                .request()
                .operation()
                .flatMap(hearing.types()::answer)
                .flatMap(hearing.types()::object)
                .stream()
                .flatMap(declaration -> declaration.members().stream())
                .filter(member -> member.access() == Access.READ_ONLY)
                .toList();
    }

    private void refusedUpdate(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var answer = answer(record, Step.Role.ACT).orElseThrow();
        if (!refused(StateChecks.REFUSED_UPDATE, answer)) {
            hearing.notTested(StateChecks.REFUSED_UPDATE, "a member of the wrong type was not refused");
            return;
        }
        var before = answer(record, Step.Role.BEFORE).filter(Answer::succeeded);
        var look = record.last(Step.Role.AFTER).orElseThrow();
        if (before.isEmpty()) {
            hearing.notTested(StateChecks.REFUSED_UPDATE, "what the request might have changed could not be read");
            return;
        }
        var after = look.answer().orElseThrow();
        hearing.difference(look, before.get(), after)
                .ifPresentOrElse(
                        difference -> hearing.findings()
                                .failed(
                                        StateChecks.REFUSED_UPDATE,
                                        "an update that was refused had an effect: " + difference,
                                        after),
                        () -> hearing.findings().passed(StateChecks.REFUSED_UPDATE, after));
    }

    private void refusedCreation(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        if (!refused(StateChecks.REFUSED_CREATION, act.answer().orElseThrow())) {
            hearing.notTested(StateChecks.REFUSED_CREATION, "a member of the wrong type was not refused");
            return;
        }
        var pages =
                record.last(Step.Role.AFTER_LIST).map(Records.OfStep::answers).orElse(List.of());
        var mark = act.mark();
        if (pages.isEmpty() || mark.isEmpty() || pages.stream().anyMatch(page -> !page.succeeded())) {
            hearing.notTested(StateChecks.REFUSED_CREATION, "the list in which an effect would show could not be read");
            return;
        }
        pages.stream()
                .filter(page -> page.text().contains(mark.get()))
                .findFirst()
                .ifPresentOrElse(
                        page -> hearing.findings()
                                .failed(
                                        StateChecks.REFUSED_CREATION,
                                        "a creation that was refused had an effect: what it asked for is in the list",
                                        page),
                        () -> hearing.findings().passed(StateChecks.REFUSED_CREATION, pages.get(0)));
    }

    private void orphans(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        if (answer(record, Step.Role.BEFORE).filter(Answer::succeeded).isEmpty() || !succeeded(record)) {
            hearing.notTested(StateChecks.ORPHANS, "there was nothing below the thing, or the thing was not deleted");
            return;
        }
        var after = answer(record, Step.Role.AFTER).orElseThrow();
        if (after.succeeded()) {
            hearing.findings()
                    .failed(
                            StateChecks.ORPHANS,
                            "what is below a thing that was deleted is still answered " + after.status(),
                            Findings.Comparison.of(404, after.status()),
                            after);
        } else if (hearing.answers().served(after)) {
            hearing.findings().passed(StateChecks.ORPHANS, after);
        } else {
            hearing.notTested(StateChecks.ORPHANS, "the server failed (exchange " + after.exchange() + ")");
        }
    }

    /** Whether the server refused what it was sent; looks at the refusal as at any other answer. */
    private boolean refused(Check check, Answer answer) {
        if (answer.status() < 400 && answer.status() != 0) {
            return false;
        }
        if (!hearing.answers().judge(answer)) {
            hearing.notTested(check, "the server failed (exchange " + answer.exchange() + ")");
        }
        return true;
    }

    private static boolean succeeded(Records.OfCase record) {
        return answer(record, Step.Role.ACT).filter(Answer::succeeded).isPresent();
    }

    private static Optional<Answer> answer(Records.OfCase record, Step.Role role) {
        return record.last(role).flatMap(Records.OfStep::answer);
    }

    private static Optional<JsonNode> seen(Records.OfCase record, Step.Role role) {
        return answer(record, role).filter(Answer::succeeded).flatMap(Answer::json);
    }
}
