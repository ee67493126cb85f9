package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.plan.LifeCyclePurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.IdentityReader;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Judges whether the server remembers: what was created, changed and deleted. */
final class LifeCycleJudge implements LifeCyclePurpose.Visitor<Consumer<Records.OfCase>> {
    private final Hearing hearing;

    LifeCycleJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public Consumer<Records.OfCase> creation(LifeCyclePurpose.Creation purpose) {
        return this::creation;
    }

    @Override
    public Consumer<Records.OfCase> readBack(LifeCyclePurpose.ReadBack purpose) {
        return this::readBack;
    }

    @Override
    public Consumer<Records.OfCase> listing(LifeCyclePurpose.Listing purpose) {
        return this::listing;
    }

    @Override
    public Consumer<Records.OfCase> update(LifeCyclePurpose.Update purpose) {
        return this::update;
    }

    @Override
    public Consumer<Records.OfCase> deletion(LifeCyclePurpose.Deletion purpose) {
        return this::deletion;
    }

    @Override
    public Consumer<Records.OfCase> softDeletion(LifeCyclePurpose.SoftDeletion purpose) {
        return this::softDeletion;
    }

    private void creation(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var answer = act.answer().orElseThrow();
        var type = answerType(act);
        if (!answer.succeeded() || answer.json().isEmpty() || act.sent().isEmpty() || type.isEmpty()) {
            hearing.notTested(LifeCycleChecks.CREATE, "the creation was not answered with what was created");
            return;
        }
        hearing.likeness()
                .sentAndStored(type.get(), act.sent().get(), answer.json().get())
                .ifPresentOrElse(
                        difference -> failed(LifeCycleChecks.CREATE, "stored otherwise than sent", difference, answer),
                        () -> hearing.findings().passed(LifeCycleChecks.CREATE, answer));
    }

    private void readBack(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var made = record.last(Step.Role.PREPARE).orElseThrow();
        var read = record.last(Step.Role.ACT).orElseThrow();
        var answer = read.answer().orElseThrow();
        if (!answer.succeeded()) {
            hearing.findings()
                    .failed(
                            LifeCycleChecks.READ,
                            "what was created is answered " + answer.status(),
                            Findings.Comparison.of("success", answer.status()),
                            answer);
            return;
        }
        var created = made.answer().flatMap(Answer::json);
        var type = answerType(read);
        if (created.isEmpty() || answer.json().isEmpty() || type.isEmpty()) {
            hearing.notTested(LifeCycleChecks.READ, "there is no body to compare");
            return;
        }
        hearing.likeness()
                .beforeAndAfter(type.get(), created.get(), answer.json().get())
                .ifPresentOrElse(
                        difference -> failed(
                                LifeCycleChecks.READ,
                                "read otherwise than answered to its creation",
                                difference,
                                answer),
                        () -> hearing.findings().passed(LifeCycleChecks.READ, answer));
    }

    private void listing(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var made = record.last(Step.Role.PREPARE).orElseThrow();
        listed(LifeCycleChecks.LIST, record, made, true);
        once(record, made);
    }

    /** What carries a mark that no other request has is there once. */
    private void once(Records.OfCase record, Records.OfStep made) {
        var mark = made.mark();
        var pages = record.last(Step.Role.AFTER_LIST).orElseThrow().answers();
        if (mark.isEmpty() || pages.stream().anyMatch(page -> page.json().isEmpty())) {
            return;
        }
        var carrying = pages.stream()
                .flatMap(page -> items(page.json().orElseThrow()))
                .filter(item -> StreamSupport.stream(item.spliterator(), false)
                        .anyMatch(value -> value.asText().equals(mark.get())))
                .distinct()
                .count();
        var last = pages.get(pages.size() - 1);
        if (carrying > 1) {
            hearing.findings()
                    .failed(
                            LifeCycleChecks.ONCE,
                            "one creation made " + carrying + " things: each is called " + mark.get(),
                            Findings.Comparison.of(1, carrying),
                            last);
        } else if (carrying == 1) {
            hearing.findings().passed(LifeCycleChecks.ONCE, last);
        }
    }

    private void update(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var before =
                record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).flatMap(Answer::json);
        var look = record.last(Step.Role.AFTER).orElseThrow();
        var after = look.answer().orElseThrow();
        var type = answerType(look);
        var changed = act.answer().filter(Answer::succeeded).isPresent();
        if (!changed || before.isEmpty() || after.json().isEmpty() || act.sent().isEmpty() || type.isEmpty()) {
            record.planned()
                    .checks()
                    .forEach(check -> hearing.notTested(check, "the update or its result could not be seen"));
            return;
        }
        var sent = withoutIdentity(act.sent().get(), before.get(), record);
        if (readOtherwise(record, type.get(), before.get())) {
            record.planned()
                    .checks()
                    .forEach(check ->
                            hearing.notTested(check, "what was created is read otherwise even before the update"));
            return;
        }
        hearing.likeness()
                .sentAndStored(type.get(), sent, after.json().get())
                .ifPresentOrElse(
                        difference -> failed(LifeCycleChecks.UPDATE, "not changed as it was sent", difference, after),
                        () -> hearing.findings().passed(LifeCycleChecks.UPDATE, after));
        if (hearing.operation().method() == HttpMethod.PATCH) {
            hearing.likeness()
                    .unsent(type.get(), sent, before.get(), after.json().get())
                    .ifPresentOrElse(
                            difference -> failed(
                                    LifeCycleChecks.UPDATE_ONLY, "changed though it was not sent", difference, after),
                            () -> hearing.findings().passed(LifeCycleChecks.UPDATE_ONLY, after));
        }
    }

    /** What was sent but for the members that the thing is addressed by: a server need not rename it. */
    private static JsonNode withoutIdentity(JsonNode sent, JsonNode before, Records.OfCase record) {
        var identifier = record.last(Step.Role.PREPARE).flatMap(Records.OfStep::identifier);
        if (identifier.isEmpty() || !(sent instanceof ObjectNode)) {
            return sent;
        }
        ObjectNode kept = sent.deepCopy();
        sent.fieldNames().forEachRemaining(name -> {
            if (before.path(name).asText().equals(identifier.get().asText())) {
                kept.remove(name);
            }
        });
        return kept;
    }

    /** Whether reading is at fault already: an update cannot be seen through it. */
    private boolean readOtherwise(Records.OfCase record, TypeRef type, JsonNode before) {
        var filled = record.last(Step.Role.FILL).flatMap(Records.OfStep::answer).filter(Answer::succeeded);
        return filled.or(() -> record.last(Step.Role.PREPARE).flatMap(Records.OfStep::answer))
                .flatMap(Answer::json)
                .flatMap(created -> hearing.likeness().beforeAndAfter(type, created, before))
                .isPresent();
    }

    private void deletion(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).flatMap(Records.OfStep::answer);
        if (act.isPresent() && !act.get().succeeded()) {
            record.planned().checks().forEach(check -> hearing.notTested(check, "the deletion did not succeed"));
            return;
        }
        record.last(Step.Role.AFTER).flatMap(Records.OfStep::answer).ifPresent(after -> {
            if (after.status() == 404 || after.status() == 410) {
                hearing.findings().passed(LifeCycleChecks.DELETE, after);
            } else if (after.status() == 0 || after.status() >= 500) {
                hearing.notTested(LifeCycleChecks.DELETE, "the server failed (exchange " + after.exchange() + ")");
            } else if (act.isEmpty() && hearing.findings().failed(PathChecks.UNKNOWN_ID)) {
                hearing.notTested(
                        LifeCycleChecks.DELETE, "what never was is deleted just as well, so this shows nothing");
            } else if (after.json().filter(Tombstone::marks).isPresent()) {
                hearing.findings()
                        .warned(
                                LifeCycleChecks.DELETE,
                                "what was deleted is still answered " + after.status()
                                        + ", marked as gone, and the document does not say so",
                                Findings.Comparison.of(404, after.status()),
                                after);
            } else {
                hearing.findings()
                        .failed(
                                LifeCycleChecks.DELETE,
                                "what was deleted is still answered " + after.status(),
                                Findings.Comparison.of(404, after.status()),
                                after);
            }
        });
        if (record.last(Step.Role.AFTER_LIST).isPresent()) {
            record.last(Step.Role.PREPARE).ifPresent(made -> listed(LifeCycleChecks.DELETE_LIST, record, made, false));
        }
        new AfterDeletion(hearing).judge(record);
    }

    private void softDeletion(Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var answer = act.answer().filter(Answer::succeeded);
        if (answer.isEmpty()) {
            hearing.notTested(LifeCycleChecks.SOFT_DELETE, "the update did not succeed");
            return;
        }
        var answered = answer.flatMap(Answer::json);
        var type = answerType(act);
        if (answered.isPresent()
                && type.isPresent()
                && hearing.likeness()
                        .sentAndStored(type.get(), act.sent().orElseThrow(), answered.get())
                        .isPresent()) {
            hearing.notTested(LifeCycleChecks.SOFT_DELETE, "the update was answered as if nothing was to be changed");
            return;
        }
        listed(
                LifeCycleChecks.SOFT_DELETE,
                record,
                record.last(Step.Role.PREPARE).orElseThrow(),
                false);
    }

    private void listed(Check check, Records.OfCase record, Records.OfStep made, boolean expected) {
        var list = record.last(Step.Role.AFTER_LIST).orElseThrow();
        var pages = list.answers();
        var last = pages.get(pages.size() - 1);
        if (pages.stream().anyMatch(page -> !page.succeeded() || page.json().isEmpty())) {
            hearing.notTested(check, "the list could not be read (exchange " + last.exchange() + ")");
            return;
        }
        var found = pages.stream()
                .filter(page -> holds(page.json().orElseThrow(), made))
                .findFirst();
        if (found.isPresent() == expected) {
            hearing.findings().passed(check, found.orElse(last));
        } else {
            hearing.findings()
                    .failed(
                            check,
                            (expected ? "not in the list: " : "still in the list: ")
                                    + made.identifier()
                                            .map(JsonNode::asText)
                                            .or(made::mark)
                                            .orElse("what was created"),
                            found.orElse(last));
        }
    }

    /** Whether a page holds the thing: an item of the same identifier, or one with its mark. */
    private boolean holds(JsonNode page, Records.OfStep made) {
        var identifier = made.identifier();
        var parameter = made.step().keep().map(Step.Keep::parameter);
        if (identifier.isPresent() && parameter.isPresent()) {
            return items(page).anyMatch(item -> IdentityReader.isNamed(item, parameter.get(), identifier.get()));
        }
        return made.mark().filter(mark -> page.toString().contains(mark)).isPresent();
    }

    /** The items of a list: the array itself, or those of every array of a page. */
    private static java.util.stream.Stream<JsonNode> items(JsonNode page) {
        if (page.isArray()) {
            return StreamSupport.stream(page.spliterator(), false);
        }
        return StreamSupport.stream(page.spliterator(), false)
                .filter(JsonNode::isArray)
                .flatMap(array -> StreamSupport.stream(array.spliterator(), false));
    }

    private Optional<TypeRef> answerType(Records.OfStep step) {
        return step.step().request().operation().flatMap(hearing.types()::answer);
    }

    private void failed(Check check, String what, Likeness.Difference difference, Answer answer) {
        if (hearing.findings().failed(ShapeChecks.BODY)) {
            hearing.notTested(check, "the body is not as its schema says, which may be why it differs");
            return;
        }
        hearing.findings()
                .failed(
                        check,
                        what + ": " + difference.text(),
                        Findings.Comparison.of(
                                SchemaMessage.shown(difference.expected()), SchemaMessage.shown(difference.actual())),
                        answer);
    }
}
