package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.check.IsolationChecks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans what is asked of a thing below another parent than its own. */
final class IsolationCases {
    private static final String UUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;
    private final Map<Check, String> gaps = new LinkedHashMap<>();
    private boolean planned;

    IsolationCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void plan() {
        if (stage.asked().schemes().isEmpty()
                && operation.path().parameterNames().isEmpty()) {
            return;
        }
        if (workshop.types().refusal(operation).isPresent()) {
            draft.gap(check(), "the document says that the operation is refused");
            return;
        }
        var places = Elsewhere.of(workshop, operation, stage.values());
        if (places.isEmpty()) {
            draft.gap(check(), unconfigured());
        }
        places.forEach(this::plan);
        if (!planned) {
            gaps.forEach(draft::gap);
        }
    }

    private void plan(Elsewhere place) {
        if (ofOurs(place)) {
            if (operation.method().safe()) {
                reading(place);
            } else {
                change(place);
            }
        } else if (workshop.types().lists(operation)) {
            listing(place);
        } else if (operation.method() == HttpMethod.POST) {
            creation(place);
        } else {
            gaps.put(
                    check(),
                    "nothing that is asked or answered here tells what belongs to one {" + place.parameter()
                            + "} from what belongs to another");
        }
    }

    /** What an operation would do if things were not kept apart. */
    private Check check() {
        return switch (operation.method()) {
            case POST -> IsolationChecks.CREATE;
            case PUT, PATCH -> IsolationChecks.CHANGE;
            case DELETE -> IsolationChecks.DELETE;
            default -> workshop.types().lists(operation) ? IsolationChecks.LIST : IsolationChecks.READ;
        };
    }

    private String unconfigured() {
        var parents = operation.path().parameterNames().stream()
                .filter(name -> stage.values().get(name) instanceof Value.Given)
                .findFirst();
        return parents.map(name ->
                        "only one {" + name + "} is known: name a second one among the fixtures, with instead_of")
                .orElse("the path has no parent of which there could be two");
    }

    /** Whether the path goes on below the parent to something that exists for this run alone. */
    private boolean ofOurs(Elsewhere place) {
        return place.below(operation).stream()
                .map(stage.values()::get)
                .anyMatch(value -> operation.method().safe()
                        ? value instanceof Value.Kept || value instanceof Value.Given
                        : mayBeLost(value));
    }

    private static boolean mayBeLost(Value value) {
        return value instanceof Value.Kept || (value instanceof Value.Given given && given.disposable());
    }

    private void reading(Elsewhere place) {
        var control = place.control(operation);
        var crossed = place.crossed(stage.values());
        var request = place.workshop().request(operation, crossed);
        if (control.isEmpty() || request.isEmpty()) {
            gaps.put(IsolationChecks.READ, unproven(place));
            return;
        }
        var steps = new ArrayList<>(control.get());
        steps.add(Step.of(Step.Role.BEFORE, stage.request()));
        steps.add(Step.of(Step.Role.ACT, request.get()));
        var checks = new ArrayList<>(List.of(IsolationChecks.READ));
        workshop.bindings().unknown(operation, crossed).ifPresent(nothing -> {
            steps.add(Step.of(Step.Role.UNKNOWN, request.get().with(nothing)));
            checks.add(IsolationChecks.EXISTENCE);
        });
        add(IsolationChecks.READ, place, new IsolationPurpose.Hidden(frontier(place)), checks, steps);
    }

    private void change(Elsewhere place) {
        var crossed = place.crossed(stage.values());
        var control = place.control(operation);
        var request = place.workshop().request(operation, crossed).map(IsolationCases::withoutReferences);
        if (control.isEmpty() || request.isEmpty()) {
            gaps.put(changeCheck(), unproven(place));
            return;
        }
        var steps = new ArrayList<>(control.get());
        if (!place.made() && !unmistakable(place)) {
            var guard = guard(place, crossed);
            if (guard.isEmpty()) {
                gaps.put(
                        changeCheck(),
                        "no operation reads what goes by the same identifier " + place.text()
                                + ", so that a request could hit something of somebody else");
                return;
            }
            steps.add(guard.get());
        }
        var look = workshop.witness(operation, stage.values());
        look.ifPresent(before -> steps.add(Step.of(Step.Role.BEFORE, before)));
        var keep = operation.method() == HttpMethod.POST
                ? workshop.keep(operation, stage.values(), "wrongly created")
                : Optional.<Step.Keep>empty();
        steps.add(new Step(Step.Role.ACT, request.get(), keep));
        look.ifPresent(after -> steps.add(Step.of(Step.Role.AFTER, after)));
        var checks = look.isPresent() ? List.of(changeCheck(), IsolationChecks.EFFECT) : List.of(changeCheck());
        add(changeCheck(), place, new IsolationPurpose.Untouched(changeCheck(), frontier(place)), checks, steps);
    }

    /**
     * A change of nothing but the member that shows it: what belongs to this parent or to the other one would be a reason of its own
     * to refuse it.
     */
    private static RequestPlan withoutReferences(RequestPlan request) {
        return request.method() == HttpMethod.PATCH
                ? request.with(request.body().map(BodyPlan::withoutAddedReferences))
                : request;
    }

    private Check changeCheck() {
        return operation.method() == HttpMethod.DELETE ? IsolationChecks.DELETE : IsolationChecks.CHANGE;
    }

    /** Whether what the path names below the parent goes by identifiers that nothing else in the world has. */
    private boolean unmistakable(Elsewhere place) {
        return place.below(operation).stream()
                .filter(name -> mayBeLost(stage.values().get(name)))
                .allMatch(name -> stage.values().get(name) instanceof Value.Given given
                        ? given.value().asText().matches(UUID)
                        : isUuid(name));
    }

    private boolean isUuid(String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH
                        && parameter.name().equals(name))
                .map(Parameter::type)
                .map(workshop.types()::plain)
                .anyMatch(type -> type instanceof TypeRef.Scalar scalar && scalar.kind() == ScalarKind.UUID);
    }

    /** A look at what goes by the same identifiers there: a request that asks for a change is sent only where nothing does. */
    private Optional<Step> guard(Elsewhere place, Map<String, Value> crossed) {
        return workshop.resources()
                .witnessOf(operation)
                .filter(reader -> !place.below(reader).isEmpty())
                .flatMap(reader -> workshop.request(reader, Carried.values(crossed, operation.path(), reader.path())))
                .map(request -> Step.of(Step.Role.GUARD, request));
    }

    private void listing(Elsewhere place) {
        var creator = workshop.resources()
                .sibling(operation, HttpMethod.POST)
                .filter(other -> workshop.types().refusal(other).isEmpty());
        var request = creator.flatMap(known -> workshop.request(known, stage.values()));
        var keep = creator.flatMap(known -> workshop.keep(known, stage.values(), "kept here"));
        var list = place.workshop().request(operation, place.values());
        if (request.isEmpty()
                || list.isEmpty()
                || (keep.isEmpty()
                        && request.get().body().flatMap(BodyPlan::mark).isEmpty())) {
            gaps.put(
                    IsolationChecks.LIST,
                    "the document has no operation that creates what this one lists, so nothing in it is known to belong"
                            + " to one {" + place.parameter() + "}");
            return;
        }
        var steps = new ArrayList<>(place.steps());
        steps.add(new Step(Step.Role.PREPARE, request.get(), keep));
        ownThere(place, creator.get()).ifPresent(steps::add);
        steps.add(Step.of(Step.Role.AFTER_LIST, list.get()));
        add(
                IsolationChecks.LIST,
                place,
                new IsolationPurpose.Unlisted(frontier(place)),
                List.of(IsolationChecks.LIST),
                steps);
    }

    /** Something of one's own there, if it can be removed again, so that an empty list is not taken for a list kept apart. */
    private static Optional<Step> ownThere(Elsewhere place, Operation creator) {
        var keep = place.workshop()
                .keep(creator, place.values(), "kept there")
                .filter(known -> known.removal().isPresent());
        return keep.flatMap(known -> place.workshop()
                .request(creator, place.values())
                .map(request -> new Step(Step.Role.ELSEWHERE, request, keep)));
    }

    private void creation(Elsewhere place) {
        var keep = place.workshop().keep(operation, place.values(), "created there");
        var request = place.workshop().request(operation, place.values());
        var look = look(keep);
        if (request.isEmpty() || look.isEmpty()) {
            gaps.put(
                    IsolationChecks.CREATE,
                    "the document has no operation that reads or lists what this one would create");
            return;
        }
        var steps = new ArrayList<>(place.steps());
        steps.add(new Step(Step.Role.ACT, request.get(), keep));
        steps.add(look.get());
        add(
                IsolationChecks.CREATE,
                place,
                new IsolationPurpose.Apart(frontier(place)),
                List.of(IsolationChecks.CREATE),
                steps);
    }

    /** A look at what there is here: the list, or else what goes by the identifier of what was created there. */
    private Optional<Step> look(Optional<Step.Keep> keep) {
        var list = workshop.resources()
                .listerOf(operation)
                .flatMap(lister -> workshop.request(lister, stage.values()))
                .map(request -> Step.of(Step.Role.AFTER_LIST, request));
        return list.or(() -> keep.flatMap(known -> workshop.resources()
                .itemOf(operation)
                .flatMap(item -> workshop.resources().reader(item))
                .flatMap(reader -> {
                    var values = new LinkedHashMap<>(stage.values());
                    values.put(known.parameter(), new Value.Kept(known.slot()));
                    return workshop.request(reader, values);
                })
                .map(request -> Step.of(Step.Role.AFTER, request))));
    }

    private IsolationPurpose.Frontier frontier(Elsewhere place) {
        return new IsolationPurpose.Frontier(place.text(), Optional.empty());
    }

    private static String unproven(Elsewhere place) {
        return "the document has no operation that shows that the caller may see what is " + place.text();
    }

    private void add(Check check, Elsewhere place, Purpose purpose, List<Check> checks, List<Step> steps) {
        planned = true;
        draft.add(check.id() + " {" + place.parameter() + "}", purpose, checks, steps, check.proves());
    }
}
