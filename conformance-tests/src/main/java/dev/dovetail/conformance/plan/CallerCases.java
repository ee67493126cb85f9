package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.IsolationChecks;
import dev.dovetail.conformance.configuration.Caller;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans what a second caller asks of the things of the first: to read, list, change or delete them, or to make more below them. */
final class CallerCases {
    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;

    CallerCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void plan() {
        if (stage.asked().schemes().isEmpty()
                || workshop.types().refusal(operation).isPresent()) {
            return;
        }
        var about = about();
        if (about.isEmpty()) {
            return;
        }
        var caller = workshop.target().secondCaller();
        if (caller.isEmpty()) {
            draft.gap(
                    IsolationChecks.CALLER,
                    "only one caller is known: name another, who has no access to what is the first's, under second_caller");
            return;
        }
        var control = control(caller.get());
        if (control.isEmpty()) {
            draft.gap(
                    IsolationChecks.CALLER,
                    "the document has no operation that shows that the second caller is let in at all");
            return;
        }
        var steps = new ArrayList<Step>();
        steps.add(control.get());
        steps.addAll(about.get());
        draft.add(
                IsolationChecks.CALLER.id(),
                new IsolationPurpose.Stranger(),
                List.of(IsolationChecks.CALLER),
                steps,
                IsolationChecks.CALLER.proves());
    }

    /** What the second caller asks for, and what shows whether it was had; empty where nothing here is the first caller's own. */
    private Optional<List<Step>> about() {
        if (workshop.types().lists(operation)) {
            return listing();
        }
        var ours = stage.values().values().stream()
                .anyMatch(value -> value instanceof Value.Kept
                        || (value instanceof Value.Given given
                                && (given.disposable() || operation.method() == HttpMethod.POST)));
        if (!ours) {
            return Optional.empty();
        }
        if (operation.method() == HttpMethod.POST
                && stage.values().values().stream().noneMatch(Value.Kept.class::isInstance)) {
            return creation();
        }
        var look =
                operation.method().safe() ? Optional.of(stage.request()) : workshop.witness(operation, stage.values());
        var steps = new ArrayList<Step>();
        look.ifPresent(before -> steps.add(Step.of(Step.Role.BEFORE, before)));
        steps.add(act(request()));
        if (!operation.method().safe()) {
            look.ifPresent(after -> steps.add(Step.of(Step.Role.AFTER, after)));
        }
        return Optional.of(steps);
    }

    private RequestPlan request() {
        return workshop.request(operation, stage.values()).orElse(stage.request());
    }

    /** Something of the first caller's, and a look at the list by the second. */
    private Optional<List<Step>> listing() {
        var creator = workshop.resources()
                .sibling(operation, HttpMethod.POST)
                .filter(other -> workshop.types().refusal(other).isEmpty());
        var keep = creator.flatMap(known -> workshop.keep(known, stage.values(), "the first caller's"));
        var made = creator.flatMap(known -> workshop.request(known, stage.values()));
        var told = keep.isPresent()
                || made.flatMap(RequestPlan::body).flatMap(BodyPlan::mark).isPresent();
        return made.filter(known -> told)
                .map(request -> List.of(
                        new Step(Step.Role.PREPARE, request, keep),
                        Step.of(Step.Role.AFTER_LIST, byStranger(stage.request()))));
    }

    /** More below a parent that is the first caller's. */
    private Optional<List<Step>> creation() {
        var steps = new ArrayList<Step>();
        steps.add(act(request()));
        workshop.resources()
                .listerOf(operation)
                .flatMap(lister -> workshop.request(lister, stage.values()))
                .ifPresent(list -> steps.add(Step.of(Step.Role.AFTER_LIST, list)));
        return Optional.of(steps);
    }

    private Step act(RequestPlan request) {
        var keep = operation.method() == HttpMethod.POST
                ? workshop.keep(operation, stage.values(), "wrongly created")
                : Optional.<Step.Keep>empty();
        return new Step(Step.Role.ACT, byStranger(request), keep);
    }

    private static RequestPlan byStranger(RequestPlan request) {
        return request.with(new Credential.OfSecondCaller(request.credential()));
    }

    /** Something that is the second caller's to read, so that a refusal is known not to be one of the caller altogether. */
    private Optional<Step> control(Caller caller) {
        var fixtures = workshop.target().fixtures().elsewhere().overriddenBy(caller.fixtures());
        var there = workshop.elsewhere(workshop.target().withFixtures(fixtures));
        return workshop.api().operations().stream()
                .filter(other -> other.method() == HttpMethod.GET)
                .filter(other -> workshop.types().refusal(other).isEmpty())
                .filter(other -> !workshop.security().of(other).schemes().isEmpty())
                .sorted(Comparator.comparingInt(other -> other.tags().equals(operation.tags()) ? 0 : 1))
                .flatMap(other -> given(there, other).flatMap(values -> there.request(other, values)).stream())
                .findFirst()
                .map(request -> Step.of(Step.Role.PREPARE, byStranger(request)));
    }

    /** The values of a path that the configuration gives, if it gives all. */
    private static Optional<Map<String, Value>> given(Workshop there, Operation operation) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (var name : operation.path().parameterNames()) {
            there.target()
                    .fixtures()
                    .forParameter(operation, "path", name)
                    .flatMap(fixture -> fixture.values().stream().findFirst())
                    .ifPresent(value -> values.put(name, new Value.Given(value, false)));
        }
        return Optional.of(values)
                .filter(found -> found.keySet().containsAll(operation.path().parameterNames()));
    }
}
