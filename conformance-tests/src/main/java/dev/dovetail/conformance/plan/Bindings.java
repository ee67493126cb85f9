package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.configuration.Fixture;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds values for the parameters of paths: from the configuration, or by creating what they name. */
final class Bindings {
    private final Workshop workshop;
    private final Map<String, Integer> usedUp = new HashMap<>();
    private final Deque<Operation> underWay = new ArrayDeque<>();

    Bindings(Workshop workshop) {
        this.workshop = workshop;
    }

    /**
     * Values for a path, or the reason why there are none.
     *
     * @param steps what has to be created first, in order
     */
    record Bound(Map<String, Value> values, List<Step> steps, Optional<String> missing) {
        static Bound missing(String reason) {
            return new Bound(Map.of(), List.of(), Optional.of(reason));
        }
    }

    /** Values for an operation's path; things that are created go by names that begin with {@code purpose}. */
    Bound bind(Operation operation, String purpose) {
        return bind(operation, purpose, Map.of());
    }

    /** As above, with some of the values already known. */
    Bound bind(Operation operation, String purpose, Map<String, Value> known) {
        if (underWay.contains(operation)) {
            return Bound.missing(operation.label() + " would have to be called to prepare itself: name a value for "
                    + String.join(", ", operation.path().parameterNames()) + " under fixtures");
        }
        underWay.push(operation);
        try {
            return bindAll(operation, purpose, known);
        } finally {
            underWay.pop();
        }
    }

    private Bound bindAll(Operation operation, String purpose, Map<String, Value> known) {
        var values = new LinkedHashMap<String, Value>();
        var steps = new ArrayList<Step>();
        for (var name : operation.path().parameterNames()) {
            if (known.containsKey(name)) {
                values.put(name, known.get(name));
                continue;
            }
            var missing = bindOne(operation, name, purpose, new Bound(values, steps, Optional.empty()));
            if (missing.isPresent()) {
                return Bound.missing(missing.get());
            }
        }
        return new Bound(values, steps, Optional.empty());
    }

    private Optional<String> bindOne(Operation operation, String name, String purpose, Bound soFar) {
        var fixture = workshop.target().fixtures().forParameter(operation, "path", name);
        if (fixture.isPresent() && fixture.get().from().isEmpty()) {
            var value = take(fixture.get(), operation);
            value.ifPresent(given -> soFar.values().put(name, given));
            return value.isPresent()
                    ? Optional.empty()
                    : Optional.of("the values of the fixture " + fixture.get().name() + " are used up: name more");
        }
        var creator = fixture.flatMap(Fixture::from)
                .flatMap(from -> workshop.operation(from.operation()))
                .or(() -> workshop.resources().creatorOf(operation.path(), name));
        if (creator.isEmpty()) {
            var example = parameter(operation, name).flatMap(Parameter::example);
            return Optional.of("no value is known for {" + name + "} and no operation of the document creates one"
                    + example.map(value -> " (the document's example is " + value + ")")
                            .orElse("")
                    + ": name one under fixtures");
        }
        var pointer = fixture.flatMap(Fixture::from).map(Fixture.From::pointer);
        var slot = purpose + " " + name;
        var made =
                workshop.creation(creator.get(), soFar.values(), new Step.Keep(slot, name, pointer, Optional.empty()));
        if (made.missing().isPresent()) {
            return made.missing();
        }
        soFar.steps().addAll(made.steps());
        soFar.values().put(name, new Value.Kept(slot));
        return Optional.empty();
    }

    /** The next value of a fixture that this operation uses up, or the first of any other. */
    private Optional<Value> take(Fixture fixture, Operation operation) {
        if (!fixture.usedUpBy(operation)) {
            return fixture.values().stream().findFirst().map(value -> new Value.Given(value, false));
        }
        var next = usedUp.merge(fixture.name(), 1, Integer::sum) - 1;
        return next < fixture.values().size()
                ? Optional.of(new Value.Given(fixture.values().get(next), true))
                : Optional.empty();
    }

    /** The same values, but for the last that does not come from the configuration as a fixed place: that names nothing. */
    Optional<Map<String, Value>> unknown(Operation operation, Map<String, Value> values) {
        Predicate<Value> replaceable = value -> !(value instanceof Value.Given given) || given.disposable();
        var names = operation.path().parameterNames();
        for (var i = names.size() - 1; i >= 0; i--) {
            var name = names.get(i);
            if (values.containsKey(name) && replaceable.test(values.get(name))) {
                var changed = new LinkedHashMap<>(values);
                changed.put(
                        name,
                        new Value.MadeUp(
                                madeUp(operation, name, values.get(name)),
                                Optional.of(values.get(name))
                                        .filter(Value.Kept.class::isInstance)
                                        .map(Value.Kept.class::cast)));
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private JsonNode madeUp(Operation operation, String name, Value like) {
        var kind = parameter(operation, name)
                .map(parameter -> workshop.types().plain(parameter.type()))
                .filter(TypeRef.Scalar.class::isInstance)
                .map(type -> ((TypeRef.Scalar) type).kind())
                .orElse(ScalarKind.STRING);
        var given = like instanceof Value.Given fixture ? fixture.value().asText() : "";
        if (kind == ScalarKind.INT32) {
            return IntNode.valueOf(2_147_480_011);
        }
        if (kind == ScalarKind.INT64) {
            return LongNode.valueOf(2_147_480_011L);
        }
        if (kind == ScalarKind.UUID || given.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            return TextNode.valueOf("%08x-d0ed-4a11-8d0e-7a1100000000"
                    .formatted((int) workshop.target().seed()));
        }
        return TextNode.valueOf(given.matches("[0-9]+") ? "2147480011" : "dovetail-names-nothing");
    }

    private static Optional<Parameter> parameter(Operation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH
                        && parameter.name().equals(name))
                .findFirst();
    }
}
