package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.AuthenticationChecks;
import dev.dovetail.conformance.check.HttpChecks;
import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.MethodChecks;
import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.check.ScopeChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Plans everything about one operation: the control, then one thing changed at a time, what destroys last. */
final class ScenarioPlanner {
    private final Workshop workshop;
    private final Operation operation;

    ScenarioPlanner(Workshop workshop, Operation operation) {
        this.workshop = workshop;
        this.operation = operation;
    }

    Scenario plan() {
        var draft = new Draft(operation);
        var subject = workshop.bindings().bind(operation, destroys() ? "subject" : "canary");
        draft.values(workshop.bindings().provenance(operation));
        var canary = destroys() ? canary(subject) : subject;
        var request = subject.missing().isPresent()
                ? Optional.<RequestPlan>empty()
                : workshop.request(operation, subject.values());
        if (request.isEmpty()) {
            everythingMissing(
                    draft,
                    subject.missing()
                            .orElse("no body can be made up: give an example of " + operation.label()
                                    + " in the document"));
            return draft.scenario();
        }
        var asked = workshop.security().of(operation);
        var stage = new Draft.Stage(canary.values(), request.get().with(canary.values()), asked);
        draft.prepare(canary.steps());
        control(draft, subject, request.get(), asked);
        new AccessCases(workshop, draft, stage).plan();
        new RoutingCases(workshop, draft, stage).planIdentifiers();
        new PositiveDataCases(workshop, draft, stage).plan();
        new NegativeDataCases(workshop, draft, stage).plan();
        new IsolationCases(workshop, draft, stage).plan();
        new CallerCases(workshop, draft, stage).plan();
        new LifeCycleCases(workshop, draft, stage).plan();
        new StateCases(workshop, draft, stage).plan();
        new PaginationCases(workshop, draft, stage).plan();
        new RoutingCases(workshop, draft, stage).planMethods();
        new HttpCases(workshop, draft, stage).plan();
        return draft.scenario();
    }

    /** Something of its own for a request that destroys what it is given: the control must not take the canary away. */
    private Bindings.Bound canary(Bindings.Bound subject) {
        if (subject.missing().isPresent()) {
            return subject;
        }
        var shared = new LinkedHashMap<>(subject.values());
        var names = operation.path().parameterNames();
        if (!names.isEmpty()) {
            shared.remove(names.get(names.size() - 1));
        }
        var canary = workshop.bindings().bind(operation, "canary", shared);
        var parents = subject.steps().stream()
                .filter(step -> step.keep()
                        .map(keep -> shared.containsValue(new Value.Kept(keep.slot())))
                        .orElse(false))
                .toList();
        if (canary.missing().isPresent()) {
            return new Bindings.Bound(subject.values(), parents, Optional.empty());
        }
        var steps = new ArrayList<>(parents);
        steps.addAll(canary.steps());
        return new Bindings.Bound(canary.values(), steps, Optional.empty());
    }

    private boolean destroys() {
        return operation.method() == HttpMethod.DELETE
                && workshop.types().refusal(operation).isEmpty();
    }

    private void control(Draft draft, Bindings.Bound subject, RequestPlan request, Asked asked) {
        var steps = new ArrayList<Step>();
        if (destroys()) {
            var prepared = draft.scenario().preparation();
            subject.steps().stream().filter(step -> !prepared.contains(step)).forEach(steps::add);
        }
        var proves = proves(asked);
        var first = asked.schemes().isEmpty() || proves.isEmpty()
                ? request
                : request.with(workshop.security().exactly(asked));
        var keep = workshop.keep(operation, request.pathValues(), "created").filter(kept -> workshop.makes(request));
        var refusal = workshop.types().refusal(operation);
        var witness = refusal.flatMap(response -> workshop.witness(operation, request.pathValues()));
        witness.ifPresent(look -> steps.add(Step.of(Step.Role.BEFORE, look)));
        steps.add(new Step(Step.Role.ACT, first, keep));
        if (proves.equals(Optional.of(ScopeChecks.EXACT))) {
            steps.add(new Step(Step.Role.ACT_WITH_EVERY_RIGHT, request, keep));
        }
        nowhere(request).ifPresent(steps::add);
        witness.ifPresent(look -> steps.add(Step.of(Step.Role.AFTER, look)));
        if (refusal.isPresent() && witness.isEmpty()) {
            draft.gap(
                    MethodChecks.REFUSED_EFFECT, "the document has no operation that reads what this one might change");
        }
        draft.add(
                "control",
                new AccessPurpose.Control(
                        proves, refusal.map(response -> workshop.resources().allow(operation.path()))),
                controlChecks(proves),
                steps,
                "the documented request succeeds");
    }

    /** What shows whether a 404 comes from the operation or from there being none. */
    private Optional<Step> nowhere(RequestPlan request) {
        var path = RoutingCases.nowhere(operation.path());
        return workshop.resources().known(path)
                ? Optional.empty()
                : Optional.of(Step.of(Step.Role.NOWHERE, request.elsewhere(HttpMethod.GET, path)));
    }

    /** Where the document knows scopes, an operation succeeds with exactly its own, be they none. */
    private Optional<Check> proves(Asked asked) {
        if (asked.schemes().isEmpty()) {
            return Optional.of(AuthenticationChecks.OPEN);
        }
        return workshop.security().knowsScopes(asked) ? Optional.of(ScopeChecks.EXACT) : Optional.empty();
    }

    private List<Check> controlChecks(Optional<Check> proves) {
        var checks = new ArrayList<>(List.of(PathChecks.ANSWERS));
        if (workshop.types().refusal(operation).isPresent()) {
            checks.add(MethodChecks.REFUSED);
        } else {
            checks.add(StatusChecks.SUCCESS);
        }
        proves.ifPresent(checks::add);
        return checks;
    }

    private static void everythingMissing(Draft draft, String reason) {
        for (var check : List.of(
                PathChecks.ANSWERS,
                MethodChecks.UNDOCUMENTED,
                StatusChecks.SUCCESS,
                AuthenticationChecks.MISSING,
                ScopeChecks.EXACT,
                ShapeChecks.BODY,
                LifeCycleChecks.READ,
                HttpChecks.SAFE)) {
            draft.gap(check, reason);
        }
    }
}
