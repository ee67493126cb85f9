package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.data.SchemaValues;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes requests: the parts that all planners share. */
final class Workshop {
    private final Api api;
    private final Target target;
    private final Types types;
    private final Resources resources;
    private final SchemaValues values;
    private final ParameterData parameters;
    private final Coverage coverage;
    private final Bodies bodies;
    private final Bindings bindings;
    private final Security security;
    private final Listings listings;

    Workshop(Contract contract, Target target) {
        this.api = contract.api();
        this.target = target;
        this.types = new Types(api);
        this.resources = new Resources(api, types, target.resources());
        this.values = new SchemaValues(contract, new Schemas(contract), target.seed());
        this.parameters = new ParameterData(types, values);
        this.coverage = new Coverage(target.depth().cases());
        this.bodies = new Bodies(types, values);
        this.bindings = new Bindings(this);
        this.listings = new Listings(api, target.pagination());
        this.security = new Security(api, target);
    }

    private Workshop(Workshop here, Target elsewhere) {
        this.api = here.api;
        this.target = elsewhere;
        this.types = here.types;
        this.resources = here.resources;
        this.values = here.values;
        this.parameters = here.parameters;
        this.coverage = here.coverage;
        this.bodies = here.bodies;
        this.bindings = new Bindings(this);
        this.security = here.security;
        this.listings = here.listings;
    }

    /** A workshop for things elsewhere on the same server; no mark in a body is one of here. */
    Workshop elsewhere(Target other) {
        return new Workshop(this, other);
    }

    Api api() {
        return api;
    }

    Target target() {
        return target;
    }

    Types types() {
        return types;
    }

    Resources resources() {
        return resources;
    }

    SchemaValues values() {
        return values;
    }

    ParameterData parameters() {
        return parameters;
    }

    Coverage coverage() {
        return coverage;
    }

    Bodies bodies() {
        return bodies;
    }

    Bindings bindings() {
        return bindings;
    }

    Listings listings() {
        return listings;
    }

    Security security() {
        return security;
    }

    /** The documented request of an operation, with every right. */
    Optional<RequestPlan> request(Operation operation, Map<String, Value> pathValues) {
        if (!pathValues.keySet().containsAll(operation.path().parameterNames())) {
            return Optional.empty();
        }
        var body = operation.method() == HttpMethod.PATCH
                ? bodies.change(operation).or(() -> bodies.whole(operation))
                : bodies.whole(operation);
        if (body.isEmpty()
                && operation.requestBody().filter(wanted -> wanted.required()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(request(operation, pathValues, body.map(known -> filled(operation, known))));
    }

    /** A request with a mark in any free text of its body, be it in place of an example's; empty if there is no free text. */
    Optional<RequestPlan> recognisable(Operation operation, Map<String, Value> pathValues) {
        return bodies.recognisable(operation)
                .map(body -> filled(operation, body))
                .filter(body -> body.mark().isPresent())
                .map(body -> request(operation, pathValues, Optional.of(body)));
    }

    /** A request of an operation with a body of one's own, with every right. */
    RequestPlan request(Operation operation, Map<String, Value> pathValues, Optional<BodyPlan> body) {
        var asked = security.of(operation);
        return new RequestPlan(
                operation.method(),
                operation.path(),
                Optional.of(operation),
                pathValues,
                arguments(operation),
                body,
                asked.schemes().isEmpty() ? new Credential.None() : new Credential.Everything(),
                asked.schemes());
    }

    /** A request that the document does not have, with every right. */
    RequestPlan foreign(
            HttpMethod method, PathTemplate path, Map<String, Value> pathValues, List<SecurityScheme> schemes) {
        return new RequestPlan(
                method,
                path,
                Optional.empty(),
                pathValues,
                List.of(),
                Optional.empty(),
                schemes.isEmpty() ? new Credential.None() : new Credential.Everything(),
                schemes);
    }

    /** The request that reads what an operation changes, if the document has one. */
    Optional<RequestPlan> witness(Operation operation, Map<String, Value> pathValues) {
        return resources
                .witnessOf(operation)
                .flatMap(reader -> request(reader, Carried.values(pathValues, operation.path(), reader.path())));
    }

    /** The steps that create one more of what an operation creates, below the given path values. */
    Bindings.Bound creation(Operation creator, Map<String, Value> known, Step.Keep keep) {
        var bound = bindings.bind(creator, keep.slot() + " of", known);
        if (bound.missing().isPresent()) {
            return bound;
        }
        var request = request(creator, bound.values());
        if (request.isEmpty()) {
            return Bindings.Bound.missing("no body can be made up for " + creator.label() + ", which creates {"
                    + keep.parameter() + "}: give an example in the document");
        }
        var steps = new ArrayList<>(bound.steps());
        steps.add(new Step(Step.Role.PREPARE, request.get(), Optional.of(withRemoval(creator, bound.values(), keep))));
        return new Bindings.Bound(bound.values(), steps, Optional.empty());
    }

    /** The steps that look for something in the list that an operation answers with. */
    Bindings.Bound listing(Operation lister, Map<String, Value> known, Step.Keep keep) {
        var bound = bindings.bind(lister, keep.slot() + " of", known);
        if (bound.missing().isPresent()) {
            return bound;
        }
        var request = request(lister, bound.values());
        if (request.isEmpty()) {
            return Bindings.Bound.missing("no request can be made up for " + lister.label());
        }
        var steps = new ArrayList<>(bound.steps());
        steps.add(new Step(Step.Role.PREPARE, request.get(), Optional.of(keep)));
        return new Bindings.Bound(bound.values(), steps, Optional.empty());
    }

    /** What an operation creates, to be remembered in a slot and removed in the end; empty if nothing addresses it. */
    Optional<Step.Keep> keep(Operation creator, Map<String, Value> pathValues, String slot) {
        return resources.itemOf(creator).map(item -> {
            var names = item.parameterNames();
            var keep = new Step.Keep(slot, names.get(names.size() - 1), Optional.empty(), Optional.empty());
            return withRemoval(creator, pathValues, keep);
        });
    }

    private Step.Keep withRemoval(Operation creator, Map<String, Value> pathValues, Step.Keep keep) {
        var item = resources.itemOf(creator);
        if (item.isEmpty()) {
            return keep;
        }
        var names = item.get().parameterNames();
        var values = Carried.values(pathValues, creator.path(), item.get());
        values.put(names.get(names.size() - 1), new Value.Kept(keep.slot()));
        if (!values.keySet().containsAll(names)) {
            return keep;
        }
        var byDelete = operation(HttpMethod.DELETE, item.get())
                .filter(operation -> types.refusal(operation).isEmpty())
                .map(operation -> request(operation, values, Optional.empty()));
        var removal = byDelete.or(() -> operation(HttpMethod.PATCH, item.get())
                .flatMap(operation ->
                        softDeletion(operation).map(body -> request(operation, values, Optional.of(body)))));
        return new Step.Keep(
                keep.slot(), keep.parameter(), keep.pointer(), removal, looks(creator, pathValues, item.get(), values));
    }

    private Step.Looks looks(
            Operation creator, Map<String, Value> pathValues, PathTemplate item, Map<String, Value> itemValues) {
        var amongOurs = pathValues.values().stream().anyMatch(Value.Kept.class::isInstance);
        if (amongOurs) {
            return new Step.Looks(true, Optional.empty(), Optional.empty());
        }
        return new Step.Looks(
                resources.configured(creator),
                resources
                        .listerOf(creator)
                        .flatMap(lister -> request(lister, Carried.values(pathValues, creator.path(), lister.path()))),
                operation(HttpMethod.GET, item).flatMap(reader -> request(reader, itemValues)));
    }

    /** The body that marks a thing as deleted, if the operation takes one. */
    Optional<BodyPlan> softDeletion(Operation operation) {
        return bodies.softDeletion(operation, resources.softDelete(operation.path()));
    }

    /** Whether an operation makes something new of what it is given: by POST, or by PUT under a name that is chosen here. */
    boolean makes(RequestPlan request) {
        return request.method() == HttpMethod.POST
                || (request.method() == HttpMethod.PUT
                        && request.pathValues().values().stream().anyMatch(Value.MadeUp.class::isInstance));
    }

    /** The operation of this label. */
    Optional<Operation> operation(String label) {
        return api.operations().stream()
                .filter(operation -> operation.label().equals(label))
                .findFirst();
    }

    private Optional<Operation> operation(HttpMethod method, PathTemplate path) {
        return api.operations().stream()
                .filter(operation ->
                        operation.method() == method && operation.path().equals(path))
                .findFirst();
    }

    private List<RequestPlan.Argument> arguments(Operation operation) {
        var arguments = new ArrayList<RequestPlan.Argument>();
        for (var parameter : operation.parameters()) {
            if (parameter.in() != ParameterLocation.PATH) {
                argument(operation, parameter).ifPresent(arguments::add);
            }
        }
        return arguments;
    }

    /** The value that a parameter is sent with; optional ones only where the configuration has a value for them. */
    private Optional<RequestPlan.Argument> argument(Operation operation, Parameter parameter) {
        var given = target.fixtures()
                .forParameter(operation, parameter.in().text(), parameter.name())
                .flatMap(fixture -> fixture.values().stream().findFirst());
        if (given.isPresent() || !parameter.required()) {
            return given.map(value -> new RequestPlan.Argument(parameter, value, false));
        }
        return parameter
                .example()
                .or(parameter::defaultValue)
                .or(() -> parameters.sample(parameter))
                .map(value -> new RequestPlan.Argument(parameter, value));
    }

    /** A body with the configuration's values in it: where it has a value already, or where the operation is named. */
    BodyPlan filled(Operation operation, BodyPlan body) {
        var references = new LinkedHashMap<String, Value>();
        for (var entry : target.fixtures().forBody(operation).entrySet()) {
            var value = entry.getValue().values().stream().findFirst();
            var wanted = !body.value().at(entry.getKey()).isMissingNode()
                    || entry.getValue().feeds().stream()
                            .anyMatch(feed -> feed.operations().contains(operation.label()));
            if (value.isPresent() && wanted) {
                references.put(entry.getKey(), new Value.Given(bodies.unique(value.get()), false));
            }
        }
        return new BodyPlan(body.mediaType(), body.value(), references, body.files(), body.mark());
    }
}
