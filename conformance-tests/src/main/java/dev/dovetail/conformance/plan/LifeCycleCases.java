package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.data.AllowedChanges;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the life of a resource: created, read, listed, changed, deleted. */
final class LifeCycleCases {
    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;

    LifeCycleCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void plan() {
        if (workshop.types().refusal(operation).isPresent()) {
            draft.gap(LifeCycleChecks.DELETE, "the document says that the operation is refused");
            return;
        }
        switch (operation.method()) {
            case POST -> creation();
            case GET -> reading();
            case PATCH, PUT -> update();
            case DELETE -> deletion();
            default -> draft.gap(LifeCycleChecks.READ, "the method takes no part in the life of a resource");
        }
    }

    private void creation() {
        var kept = workshop.keep(operation, stage.values(), "stored");
        var listed = workshop.resources().listerOf(operation);
        if (kept.isEmpty() && listed.isEmpty()) {
            draft.gap(
                    LifeCycleChecks.CREATE,
                    "the document has no operation that reads or lists what this one would create");
            return;
        }
        var answered = workshop.types().answer(operation).flatMap(workshop.types()::object);
        var request = workshop.request(operation, stage.values());
        if (answered.isEmpty() || request.flatMap(RequestPlan::body).isEmpty()) {
            draft.gap(LifeCycleChecks.CREATE, "the document does not say what is answered to a creation");
            return;
        }
        add(
                LifeCycleChecks.CREATE,
                new LifeCyclePurpose.Creation(),
                List.of(new Step(Step.Role.ACT, request.get(), kept)));
    }

    private void reading() {
        if (workshop.types().lists(operation)) {
            listing();
            return;
        }
        var made = another("read");
        if (made.isEmpty()) {
            draft.gap(LifeCycleChecks.READ, "the document has no operation that creates what this one reads");
            return;
        }
        var steps = new ArrayList<>(made.get().steps());
        workshop.request(operation, made.get().values())
                .ifPresent(request -> steps.add(Step.of(Step.Role.ACT, request)));
        add(LifeCycleChecks.READ, new LifeCyclePurpose.ReadBack(), steps);
    }

    private void listing() {
        var creator = workshop.resources()
                .sibling(operation, HttpMethod.POST)
                .filter(other -> workshop.types().refusal(other).isEmpty());
        if (creator.isEmpty()) {
            draft.gap(LifeCycleChecks.LIST, "the document has no operation that creates what this one lists");
            return;
        }
        var keep = workshop.keep(creator.get(), stage.values(), "listed");
        var request = workshop.request(creator.get(), stage.values());
        if (request.isEmpty()
                || (keep.isEmpty()
                        && request.get().body().flatMap(BodyPlan::mark).isEmpty())) {
            draft.gap(
                    LifeCycleChecks.LIST,
                    "what is created cannot be recognised: it has no identifier in a path and no free text");
            return;
        }
        add(
                LifeCycleChecks.LIST,
                new LifeCyclePurpose.Listing(),
                List.of(
                        new Step(Step.Role.PREPARE, request.get(), keep),
                        Step.of(Step.Role.AFTER_LIST, stage.request())));
    }

    private void update() {
        var made = another("changed");
        var reader = workshop.resources().sibling(operation, HttpMethod.GET);
        if (made.isEmpty() || reader.isEmpty()) {
            draft.gap(
                    LifeCycleChecks.UPDATE,
                    "the document has no operations that create and read what this one changes");
            return;
        }
        var values = made.get().values();
        var look = workshop.request(reader.get(), values);
        var change = workshop.request(operation, values);
        if (look.isPresent() && change.isPresent()) {
            var steps = new ArrayList<>(made.get().steps());
            if (operation.method() == HttpMethod.PATCH) {
                filled(change.get()).ifPresent(fill -> steps.add(Step.of(Step.Role.FILL, fill)));
            }
            steps.add(Step.of(Step.Role.BEFORE, look.get()));
            steps.add(Step.of(Step.Role.ACT, change.get()));
            steps.add(Step.of(Step.Role.AFTER, look.get()));
            var checks = operation.method() == HttpMethod.PATCH
                    ? List.of(LifeCycleChecks.UPDATE, LifeCycleChecks.UPDATE_ONLY)
                    : List.of(LifeCycleChecks.UPDATE);
            draft.add(
                    LifeCycleChecks.UPDATE.id(),
                    new LifeCyclePurpose.Update(),
                    checks,
                    steps,
                    LifeCycleChecks.UPDATE.proves());
        }
        softDeletion();
    }

    /** The change with everything in it that may be left out: what a PATCH may not touch has to have a value first. */
    private Optional<RequestPlan> filled(RequestPlan change) {
        var schema = workshop.bodies().content(operation).filter(Content::json).flatMap(Content::schemaPointer);
        return schema.flatMap(pointer -> change.body().map(body -> {
            var filled = body;
            for (var more : new AllowedChanges(workshop.values(), pointer, body.value()).everything()) {
                filled = filled.with(more);
            }
            return change.with(Optional.of(filled));
        }));
    }

    private void softDeletion() {
        var body = workshop.softDeletion(operation);
        var creator = innermost().flatMap(name -> workshop.resources().creatorOf(operation.path(), name));
        var lister = creator.flatMap(workshop.resources()::listerOf);
        var made = another("marked");
        if (operation.method() != HttpMethod.PATCH || body.isEmpty() || lister.isEmpty() || made.isEmpty()) {
            return;
        }
        var values = made.get().values();
        var list = workshop.request(
                lister.get(),
                Carried.values(values, operation.path(), lister.get().path()));
        if (list.isPresent()) {
            var steps = new ArrayList<>(made.get().steps());
            steps.add(Step.of(Step.Role.ACT, workshop.request(operation, values, body)));
            steps.add(Step.of(Step.Role.AFTER_LIST, list.get()));
            add(LifeCycleChecks.SOFT_DELETE, new LifeCyclePurpose.SoftDeletion(), steps);
        }
    }

    private void deletion() {
        var made = another("deleted");
        var reader = workshop.resources().sibling(operation, HttpMethod.GET);
        if (made.isEmpty() || reader.isEmpty()) {
            deletedTwice();
            return;
        }
        var values = made.get().values();
        var steps = new ArrayList<>(made.get().steps());
        var checks = new ArrayList<>(List.of(LifeCycleChecks.DELETE));
        steps.add(Step.of(Step.Role.ACT, stage.request().with(values)));
        workshop.request(reader.get(), values).ifPresent(look -> steps.add(Step.of(Step.Role.AFTER, look)));
        innermost()
                .flatMap(name -> workshop.resources().creatorOf(operation.path(), name))
                .flatMap(workshop.resources()::listerOf)
                .flatMap(lister -> workshop.request(lister, Carried.values(values, operation.path(), lister.path())))
                .ifPresent(list -> {
                    steps.add(Step.of(Step.Role.AFTER_LIST, list));
                    checks.add(LifeCycleChecks.DELETE_LIST);
                });
        afterwards(values, steps, checks);
        draft.add(
                LifeCycleChecks.DELETE.id(),
                new LifeCyclePurpose.Deletion(),
                checks,
                steps,
                LifeCycleChecks.DELETE.proves());
    }

    /** What was deleted is changed, and deleted once more. */
    private void afterwards(Map<String, Value> values, List<Step> steps, List<Check> checks) {
        workshop.resources()
                .sibling(operation, HttpMethod.PATCH)
                .or(() -> workshop.resources().sibling(operation, HttpMethod.PUT))
                .filter(update -> workshop.types().refusal(update).isEmpty())
                .flatMap(update -> workshop.request(update, values))
                .ifPresent(change -> {
                    steps.add(Step.of(Step.Role.AGAIN, change));
                    checks.add(StateChecks.USE_AFTER_DELETE);
                });
        steps.add(Step.of(Step.Role.AGAIN, stage.request().with(values)));
        checks.add(StateChecks.DELETE_AGAIN);
    }

    /** Where nothing reads what was deleted, deleting it once more tells that it is gone, if the document has a 404. */
    private void deletedTwice() {
        var subject = controlled();
        var documented = operation.responses().stream()
                .anyMatch(response -> response.status() instanceof Status.Exact exact && exact.code() == 404);
        if (subject.isEmpty() || !documented) {
            draft.gap(LifeCycleChecks.DELETE, "the document has no operation that reads what this one deletes");
            return;
        }
        var again = stage.request().with(subject.get());
        add(LifeCycleChecks.DELETE, new LifeCyclePurpose.Deletion(), List.of(Step.of(Step.Role.AFTER, again)));
    }

    /** The path of what the control deleted. */
    private Optional<Map<String, Value>> controlled() {
        return draft.scenario().cases().stream()
                .filter(planned -> planned.purpose() instanceof AccessPurpose.Control)
                .flatMap(planned -> planned.steps().stream())
                .filter(step -> step.role() == Step.Role.ACT)
                .map(step -> step.request().pathValues())
                .filter(values -> !values.equals(stage.values()))
                .findFirst();
    }

    /** One more of what the operation is about, below the same parents; empty where the document does not create it. */
    private Optional<Bindings.Bound> another(String purpose) {
        var name = innermost();
        if (name.isEmpty() || !(stage.values().get(name.get()) instanceof Value.Kept)) {
            return Optional.empty();
        }
        var parents = new LinkedHashMap<>(stage.values());
        parents.remove(name.get());
        return Optional.of(workshop.bindings().bind(operation, purpose, parents))
                .filter(bound -> bound.missing().isEmpty());
    }

    /** The parameter that ends the path. */
    private Optional<String> innermost() {
        var names = operation.path().parameterNames();
        return Resources.lastParameterEnds(operation.path())
                ? Optional.of(names.get(names.size() - 1))
                : Optional.empty();
    }

    private void add(Check check, Purpose purpose, List<Step> steps) {
        draft.add(check.id(), purpose, List.of(check), steps, check.proves());
    }
}
