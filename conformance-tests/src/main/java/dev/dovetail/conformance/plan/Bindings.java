package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.configuration.Fixture;
import dev.dovetail.contract.knowledge.ValueSource;
import dev.dovetail.contract.knowledge.ValueSource.Evidence;
import dev.dovetail.contract.knowledge.ValueSource.Way;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds values for the parameters of paths: from the configuration, by creating what they name, or by looking for it. */
final class Bindings {
    private final Workshop workshop;
    private final Candidates candidates;
    private final ChosenNames names;
    private final Map<String, Integer> usedUp = new HashMap<>();
    private final IdentityHashMap<Operation, Map<String, String>> provenance = new IdentityHashMap<>();
    private final Set<Operation> underWay = Collections.newSetFromMap(new IdentityHashMap<>());

    Bindings(Workshop workshop) {
        this.workshop = workshop;
        this.candidates = new Candidates(workshop.resources(), workshop.types(), workshop.target());
        this.names = new ChosenNames(workshop.types());
    }

    /**
     * Values for a path, or the reason why there are none.
     *
     * @param steps what has to be created or looked for first, in order
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
        if (!underWay.add(operation)) {
            return Bound.missing(operation.label() + " would have to be called to prepare itself: name a value for "
                    + String.join(", ", operation.path().parameterNames()) + " under fixtures");
        }
        try {
            return bindAll(operation, purpose, known);
        } finally {
            underWay.remove(operation);
        }
    }

    private Bound bindAll(Operation operation, String purpose, Map<String, Value> known) {
        var values = new LinkedHashMap<String, Value>();
        var steps = new ArrayList<Step>();
        var doubtful = false;
        for (var name : operation.path().parameterNames()) {
            if (known.containsKey(name)) {
                values.put(name, known.get(name));
                continue;
            }
            var found = bindOne(operation, name, purpose, new Bound(values, steps, Optional.empty()));
            if (found.missing().isPresent()) {
                return Bound.missing(found.missing().get());
            }
            doubtful |= found.doubtful();
        }
        return doubtful ? triedOut(operation, values, steps) : new Bound(values, steps, Optional.empty());
    }

    /** Where the values of an operation's path came from when they were last bound. */
    List<Provenance> provenance(Operation operation) {
        return provenance.getOrDefault(operation, Map.of()).entrySet().stream()
                .map(entry -> new Provenance(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** How one value was come by, or why not. */
    private record Found(Optional<String> missing, boolean doubtful) {
        static final Found WITHOUT_DOUBT = new Found(Optional.empty(), false);

        static Found missing(String reason) {
            return new Found(Optional.of(reason), false);
        }
    }

    private Found bindOne(Operation operation, String name, String purpose, Bound soFar) {
        var fixture = workshop.target().fixtures().forParameter(operation, "path", name);
        if (fixture.isPresent() && fixture.get().from().isEmpty()) {
            var value = take(fixture.get(), operation);
            value.ifPresent(given -> soFar.values().put(name, given));
            remember(operation, name, "the fixture " + fixture.get().name());
            return value.isPresent()
                    ? Found.WITHOUT_DOUBT
                    : Found.missing("the values of the fixture " + fixture.get().name() + " are used up: name more");
        }
        var configured = fixture.flatMap(Fixture::from)
                .flatMap(from -> workshop.operation(from.operation())
                        .map(producer -> new ValueSource(
                                producer, Way.CREATED, Evidence.CONFIGURED, Optional.of(from.pointer()))));
        var offered = configured
                .<List<Candidate>>map(source -> List.of(new Candidate.Produced(source)))
                .orElseGet(() -> candidates.of(operation, name));
        Optional<String> reason = Optional.empty();
        for (var candidate : offered) {
            var missing = attempt(candidate, operation, name, purpose, soFar);
            if (missing.isEmpty()) {
                remember(operation, name, candidate.text());
                return new Found(Optional.empty(), candidate.doubtful());
            }
            reason = reason.or(() -> missing);
        }
        return Found.missing(reason.orElse("no value is known for {" + name + "} and no operation of the document "
                + (operation.method().safe() ? "creates or lists one" : "creates one")
                + ": name one under fixtures, or say under resources what creates it"));
    }

    private void remember(Operation operation, String name, String source) {
        provenance.computeIfAbsent(operation, each -> new LinkedHashMap<>()).put(name, source);
    }

    /** Why nothing came of it; empty if the value and what it takes are there. */
    private Optional<String> attempt(
            Candidate candidate, Operation operation, String name, String purpose, Bound soFar) {
        if (candidate instanceof Candidate.Stated stated) {
            soFar.values().put(name, new Value.Given(stated.value(), false));
            return Optional.empty();
        }
        var source = ((Candidate.Produced) candidate).source();
        var producer = source.producer();
        if (source.way() == Way.CHOSEN && producer.equals(operation)) {
            var chosen = names.next(operation, name);
            chosen.ifPresent(value -> soFar.values().put(name, value));
            return chosen.isPresent() ? Optional.empty() : Optional.of(ChosenNames.impossible(operation, name));
        }
        return produce(source, operation, name, purpose, soFar);
    }

    private Optional<String> produce(
            ValueSource source, Operation operation, String name, String purpose, Bound soFar) {
        var producer = source.producer();
        var known = Carried.values(soFar.values(), operation.path(), producer.path());
        var slot = purpose + " " + name;
        var keep = new Step.Keep(slot, name, source.pointer(), Optional.empty());
        Bound made;
        if (source.way() == Way.LISTED) {
            made = workshop.listing(producer, known, keep);
        } else if (source.way() == Way.CHOSEN) {
            var own = last(producer.path().parameterNames());
            var chosen = names.next(producer, own);
            if (chosen.isEmpty()) {
                return Optional.of(ChosenNames.impossible(producer, own));
            }
            known.put(own, chosen.get());
            made = workshop.creation(producer, known, new Step.Keep(slot, own, Optional.empty(), Optional.empty()));
        } else {
            made = workshop.creation(producer, known, keep);
        }
        if (made.missing().isEmpty()) {
            soFar.steps().addAll(made.steps());
            soFar.values()
                    .put(
                            name,
                            source.way() == Way.LISTED
                                    ? new Value.Found(slot, producer.label())
                                    : new Value.Kept(slot));
        }
        return made.missing();
    }

    /** Values that names alone speak for are read with first: what that does not find is no proof of anything. */
    private Bound triedOut(Operation operation, Map<String, Value> values, List<Step> steps) {
        var reader = operation.method().safe()
                ? Optional.of(operation)
                : workshop.resources().sibling(operation, HttpMethod.GET);
        var look = reader.flatMap(known -> workshop.request(known, values));
        if (look.isEmpty()) {
            return Bound.missing("that the values of " + operation.path()
                    + " belong there is told by names alone, and the document has no operation to try them out: say under"
                    + " resources what creates them");
        }
        var all = new ArrayList<>(steps);
        all.add(Step.of(Step.Role.PREPARE, look.get()));
        return new Bound(values, all, Optional.empty());
    }

    private static String last(List<String> names) {
        return names.get(names.size() - 1);
    }

    /** The next value of a fixture that this operation uses up, or the first of any other. */
    private Optional<Value> take(Fixture fixture, Operation operation) {
        if (!fixture.usedUpBy(operation)) {
            var open = fixture.openTo(operation);
            return fixture.values().stream().findFirst().map(value -> new Value.Given(value, open));
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
                        name, new Value.MadeUp(madeUp(operation, name, values.get(name)), likeness(values.get(name))));
                return Optional.of(changed);
            }
        }
        return Optional.empty();
    }

    private static Optional<Value.Kept> likeness(Value value) {
        if (value instanceof Value.Found found) {
            return Optional.of(new Value.Kept(found.slot()));
        }
        return value instanceof Value.Kept kept ? Optional.of(kept) : Optional.empty();
    }

    private JsonNode madeUp(Operation operation, String name, Value like) {
        var kind = Candidates.parameter(operation, name)
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
}
