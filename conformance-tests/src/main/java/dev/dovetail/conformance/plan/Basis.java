package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The documented request in which data is varied. Where it changes what it is sent to, that is something of its own, so
 * that no other case sees what became of it.
 */
final class Basis {
    private final Workshop workshop;
    private final Operation operation;
    private final Map<String, Value> values;
    private final List<Step> pending;

    private Basis(Workshop workshop, Operation operation, Map<String, Value> values, List<Step> creation) {
        this.workshop = workshop;
        this.operation = operation;
        this.values = values;
        this.pending = new ArrayList<>(creation);
    }

    static Basis of(Workshop workshop, Operation operation, Draft.Stage stage) {
        var names = operation.path().parameterNames();
        var changes = operation.method() == HttpMethod.PATCH || operation.method() == HttpMethod.PUT;
        if (changes
                && Resources.lastParameterEnds(operation.path())
                && stage.values().get(names.get(names.size() - 1)) instanceof Value.Kept) {
            var parents = new LinkedHashMap<>(stage.values());
            parents.remove(names.get(names.size() - 1));
            var own = workshop.bindings().bind(operation, "varied", parents);
            if (own.missing().isEmpty()) {
                return new Basis(workshop, operation, own.values(), own.steps());
            }
        }
        return new Basis(workshop, operation, stage.values(), List.of());
    }

    Operation operation() {
        return operation;
    }

    /** The request, with a mark that no other has. */
    Optional<Step> act() {
        return workshop.request(operation, values).map(request -> new Step(Step.Role.ACT, request, keep()));
    }

    private Optional<Step.Keep> keep() {
        return operation.method() == HttpMethod.POST ? workshop.keep(operation, values, "varied") : Optional.empty();
    }

    /** The steps of a case: what the request acts on is created with the first of them. */
    List<Step> steps(Step act) {
        var steps = new ArrayList<>(pending);
        pending.clear();
        steps.add(act);
        return steps;
    }

    /** The request that shows what the operation may have changed. */
    Optional<Step> look() {
        if (operation.method() == HttpMethod.POST) {
            return workshop.resources()
                    .listerOf(operation)
                    .flatMap(lister -> workshop.request(lister, values))
                    .map(request -> Step.of(Step.Role.AFTER_LIST, request));
        }
        return workshop.witness(operation, values).map(request -> Step.of(Step.Role.AFTER, request));
    }

    /** The body's media type, where it is one whose data can be varied. */
    Optional<Content> content() {
        return workshop.bodies()
                .content(operation)
                .filter(content -> content.json() || form(content))
                .filter(content -> content.schemaPointer().isPresent());
    }

    /** Whether values travel as text, so that types and null cannot be told. */
    static boolean form(Content content) {
        return content.mediaType().startsWith("application/x-www-form-urlencoded");
    }

    /** Whether a body of the media type can be written. */
    static boolean writable(Content content) {
        return content.json() || form(content) || content.mediaType().startsWith("multipart/form-data");
    }

    /** Variations for people, not all of them if there are many. */
    static String text(List<Variation> variations) {
        var shown = variations.stream().limit(4).map(Variation::text).collect(Collectors.joining(", "));
        return variations.size() > 4 ? shown + " and " + (variations.size() - 4) + " more" : shown;
    }

    /** The body that the request has. */
    static Optional<BodyPlan> body(Step act) {
        return act.request().body();
    }
}
