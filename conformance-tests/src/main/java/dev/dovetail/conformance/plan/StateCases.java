package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.StateChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans what tries the server's memory: what a method must leave alone, and what a refusal must. */
final class StateCases {
    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;
    private final StateBodies bodies;

    StateCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
        this.bodies = new StateBodies(workshop);
    }

    void plan() {
        if (workshop.types().refusal(operation).isPresent()) {
            return;
        }
        switch (operation.method()) {
            case POST -> creation();
            case PATCH, PUT -> update();
            case DELETE -> orphans();
            case GET, HEAD, OPTIONS, TRACE -> {
                // Reading leaves nothing behind that could be looked at.
            }
        }
    }

    private void creation() {
        var kept = workshop.keep(operation, stage.values(), "located");
        if (kept.isEmpty() && workshop.resources().listerOf(operation).isEmpty()) {
            return;
        }
        location(kept);
        var forged = workshop.request(operation, stage.values())
                .flatMap(request -> with(request, body -> bodies.withReadOnly(operation, body)));
        forged.ifPresent(request -> add(
                StateChecks.READ_ONLY,
                new StatePurpose.ReadOnlyMembers(),
                List.of(new Step(Step.Role.ACT, request, workshop.keep(operation, stage.values(), "forged")))));
        workshop.request(operation, stage.values())
                .filter(request -> request.body().flatMap(BodyPlan::mark).isPresent())
                .flatMap(request -> with(request, body -> bodies.spoiled(operation, body)))
                .ifPresentOrElse(
                        this::refusedCreation,
                        () -> draft.gap(
                                StateChecks.REFUSED_CREATION,
                                "no body can be made up that has to be refused and whose effect could be told"));
    }

    /** The request with its body made into another one, if that can be done. */
    private static Optional<RequestPlan> with(RequestPlan request, Function<BodyPlan, Optional<BodyPlan>> change) {
        return request.body().flatMap(change).map(body -> request.with(Optional.of(body)));
    }

    private void location(Optional<Step.Keep> kept) {
        var reader = workshop.resources()
                .itemOf(operation)
                .flatMap(item -> workshop.resources().at(HttpMethod.GET, item));
        var creates = operation.responses().stream()
                .anyMatch(response -> response.status() instanceof Status.Exact exact && exact.code() == 201);
        var request = workshop.request(operation, stage.values());
        if (reader.isEmpty() || !creates || request.isEmpty()) {
            return;
        }
        var asked = workshop.security().of(reader.get());
        var look = new RequestPlan(
                HttpMethod.GET,
                operation.path(),
                reader,
                stage.values(),
                List.of(),
                Optional.empty(),
                asked.schemes().isEmpty() ? new Credential.None() : new Credential.Everything(),
                asked.schemes());
        add(
                StateChecks.LOCATION,
                new StatePurpose.Location(),
                List.of(new Step(Step.Role.ACT, request.get(), kept), Step.of(Step.Role.FOLLOW, look)));
    }

    private void refusedCreation(RequestPlan request) {
        var list = workshop.resources().listerOf(operation).flatMap(lister -> workshop.request(lister, stage.values()));
        if (list.isEmpty()) {
            draft.gap(StateChecks.REFUSED_CREATION, "the document has no list in which an effect would show");
            return;
        }
        var keep = workshop.keep(operation, stage.values(), "wrongly created");
        add(
                StateChecks.REFUSED_CREATION,
                new StatePurpose.RefusedCreation(),
                List.of(new Step(Step.Role.ACT, request, keep), Step.of(Step.Role.AFTER_LIST, list.get())));
    }

    private void update() {
        var made = another("tried");
        var look = made.flatMap(bound -> workshop.resources()
                .sibling(operation, HttpMethod.GET)
                .flatMap(reader -> workshop.request(reader, bound.values())));
        if (made.isEmpty() || look.isEmpty()) {
            return;
        }
        var ground = new Ground(made.get().values(), look.get());
        // The first case makes the thing that all of them work on.
        List<Step> steps = new ArrayList<>(made.get().steps());
        if (operation.method() == HttpMethod.PUT) {
            steps = replacement(ground, steps);
        } else {
            steps = nulling(ground, steps);
        }
        steps = readOnly(ground, steps);
        refused(ground, steps);
    }

    /** Something of this operation's own, and the request that reads it. */
    private record Ground(Map<String, Value> values, RequestPlan look) {}

    private List<Step> replacement(Ground ground, List<Step> steps) {
        var wanted = bodies.replacement(operation);
        if (wanted.isEmpty()) {
            return steps;
        }
        var bare = workshop.request(
                operation, ground.values(), Optional.of(wanted.get().bare()));
        var full = workshop.request(
                operation, ground.values(), Optional.of(wanted.get().full()));
        steps.add(Step.of(Step.Role.PREPARE, full));
        steps.add(Step.of(Step.Role.BEFORE, ground.look()));
        steps.add(Step.of(Step.Role.ACT, bare));
        steps.add(Step.of(Step.Role.AFTER, ground.look()));
        steps.add(Step.of(Step.Role.AGAIN, bare));
        steps.add(Step.of(Step.Role.AFTER_AGAIN, ground.look()));
        draft.add(
                StateChecks.REPLACE.id(),
                new StatePurpose.Replacement(),
                List.of(StateChecks.REPLACE, StateChecks.IDEMPOTENT),
                steps,
                StateChecks.REPLACE.proves());
        return new ArrayList<>();
    }

    private List<Step> nulling(Ground ground, List<Step> steps) {
        var nullable = bodies.nullable(operation);
        if (nullable.isEmpty()) {
            if (bodies.takesNull(operation)) {
                draft.gap(StateChecks.NULL, "none of what may be null can be set at will");
            }
            return steps;
        }
        var set = workshop.request(
                operation, ground.values(), Optional.of(nullable.get().set()));
        var taken = workshop.request(
                operation, ground.values(), Optional.of(nullable.get().taken()));
        steps.add(Step.of(Step.Role.PREPARE, set));
        steps.add(Step.of(Step.Role.BEFORE, ground.look()));
        steps.add(Step.of(Step.Role.ACT, taken));
        steps.add(Step.of(Step.Role.AFTER, ground.look()));
        add(StateChecks.NULL, new StatePurpose.Nulling(nullable.get().member()), steps);
        return new ArrayList<>();
    }

    private List<Step> readOnly(Ground ground, List<Step> steps) {
        var forged = workshop.request(operation, ground.values())
                .flatMap(request -> with(request, body -> bodies.withReadOnly(operation, body)));
        if (forged.isEmpty()) {
            return steps;
        }
        steps.add(Step.of(Step.Role.ACT, forged.get()));
        steps.add(Step.of(Step.Role.AFTER, ground.look()));
        add(StateChecks.READ_ONLY, new StatePurpose.ReadOnlyMembers(), steps);
        return new ArrayList<>();
    }

    private void refused(Ground ground, List<Step> steps) {
        var spoiled = workshop.request(operation, ground.values())
                .flatMap(request -> with(request, body -> bodies.spoiled(operation, body)));
        if (spoiled.isEmpty()) {
            draft.gap(StateChecks.REFUSED_UPDATE, "no body can be made up that has to be refused");
            return;
        }
        steps.add(Step.of(Step.Role.BEFORE, ground.look()));
        steps.add(Step.of(Step.Role.ACT, spoiled.get()));
        steps.add(Step.of(Step.Role.AFTER, ground.look()));
        add(StateChecks.REFUSED_UPDATE, new StatePurpose.RefusedUpdate(), steps);
    }

    /** A thing, one below it, and the end of the first. */
    private void orphans() {
        var below = workshop.resources().below(operation.path());
        var made = another("parent");
        if (below.isEmpty() || made.isEmpty()) {
            return;
        }
        var reader = below.get().read().orElseThrow();
        var child = workshop.bindings().bind(reader, "child", made.get().values());
        var look = workshop.request(reader, child.values());
        if (child.missing().isPresent() || look.isEmpty()) {
            return;
        }
        var steps = new ArrayList<>(made.get().steps());
        steps.addAll(child.steps());
        steps.add(Step.of(Step.Role.BEFORE, look.get()));
        steps.add(Step.of(Step.Role.ACT, stage.request().with(made.get().values())));
        steps.add(Step.of(Step.Role.AFTER, look.get()));
        add(StateChecks.ORPHANS, new StatePurpose.Orphans(), steps);
    }

    /** One more of what the operation is about, below the same parents; empty where the document does not create it. */
    private Optional<Bindings.Bound> another(String purpose) {
        var names = operation.path().parameterNames();
        if (!Resources.lastParameterEnds(operation.path())
                || !(stage.values().get(names.get(names.size() - 1)) instanceof Value.Kept)) {
            return Optional.empty();
        }
        var parents = new LinkedHashMap<>(stage.values());
        parents.remove(names.get(names.size() - 1));
        return Optional.of(workshop.bindings().bind(operation, purpose, parents))
                .filter(bound -> bound.missing().isEmpty());
    }

    private void add(Check check, Purpose purpose, List<Step> steps) {
        draft.add(check.id(), purpose, List.of(check), steps, check.proves());
    }
}
