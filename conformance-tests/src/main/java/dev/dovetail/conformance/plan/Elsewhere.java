package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another parent than the one that an operation is tested below.
 *
 * @param workshop makes requests for things there
 * @param parameter the path parameter that names the parent
 * @param values the path down to that parameter, there
 * @param steps what has to be created first, in order
 * @param made whether this run creates the parent, so that all there is below it is its own
 */
record Elsewhere(Workshop workshop, String parameter, Map<String, Value> values, List<Step> steps, boolean made) {
    private static final String SLOT = "elsewhere";

    Elsewhere {
        values = Map.copyOf(values);
        steps = List.copyOf(steps);
    }

    /**
     * Other parents for an operation: one that the configuration names with {@code instead_of}, and one for the innermost
     * parent that the run creates.
     */
    static List<Elsewhere> of(Workshop here, Operation operation, Map<String, Value> values) {
        var found = new ArrayList<Elsewhere>();
        named(here, operation, values).ifPresent(found::add);
        made(here, operation, values).ifPresent(found::add);
        return found;
    }

    /** How people are told of it. */
    String text() {
        return "below another {" + parameter + "}";
    }

    /** The parameters of a path that come after the parent's. */
    List<String> below(Operation operation) {
        var names = operation.path().parameterNames();
        return names.subList(names.indexOf(parameter) + 1, names.size());
    }

    /** A path of here as it would be there: all the same but the parent. */
    Map<String, Value> crossed(Map<String, Value> here) {
        var crossed = new LinkedHashMap<>(here);
        crossed.putAll(values);
        return crossed;
    }

    /** The steps that show that the parent is there for the caller; empty if nothing can show it. */
    Optional<List<Step>> control(Operation operation) {
        if (made) {
            return Optional.of(steps);
        }
        return workshop.api().operations().stream()
                .filter(other -> other.method() == HttpMethod.GET && !other.equals(operation))
                .filter(other ->
                        values.keySet().equals(java.util.Set.copyOf(other.path().parameterNames())))
                .filter(other -> workshop.types().refusal(other).isEmpty())
                .sorted(Comparator.comparingInt(other -> nearness(other, operation)))
                .map(other -> workshop.request(other, values))
                .flatMap(Optional::stream)
                .findFirst()
                .map(request -> List.of(Step.of(Step.Role.PREPARE, request)));
    }

    /** A list on the way to what the operation is about comes first, then what is told with it, then anything. */
    private int nearness(Operation other, Operation operation) {
        var onTheWay = operation.path().text().startsWith(other.path().text());
        if (onTheWay && workshop.types().lists(other)) {
            return 0;
        }
        if (workshop.types().lists(other)) {
            return other.tags().equals(operation.tags()) ? 1 : 2;
        }
        return 3;
    }

    private static Optional<Elsewhere> named(Workshop here, Operation operation, Map<String, Value> values) {
        var fixtures = here.target().fixtures();
        var path = new LinkedHashMap<String, Value>();
        for (var name : operation.path().parameterNames()) {
            var other = fixtures.forParameter(operation, "path", name).flatMap(fixtures::standIn);
            if (other.isPresent()) {
                path.put(name, new Value.Given(other.get().values().get(0), false));
                var there = here.elsewhere(here.target().withFixtures(fixtures.elsewhere()));
                return Optional.of(new Elsewhere(there, name, path, List.of(), false));
            }
            if (values.containsKey(name)) {
                path.put(name, values.get(name));
            }
        }
        return Optional.empty();
    }

    private static Optional<Elsewhere> made(Workshop here, Operation operation, Map<String, Value> values) {
        var names = operation.path().parameterNames();
        var parents = Resources.lastParameterEnds(operation.path()) ? names.subList(0, names.size() - 1) : names;
        for (var i = parents.size() - 1; i >= 0; i--) {
            if (values.get(parents.get(i)) instanceof Value.Kept) {
                return another(here, operation, values, parents.subList(0, i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Elsewhere> another(
            Workshop here, Operation operation, Map<String, Value> values, List<String> path) {
        var parameter = path.get(path.size() - 1);
        var known = new LinkedHashMap<>(values);
        known.remove(parameter);
        var bound = here.bindings().bind(operation, SLOT, known);
        if (bound.missing().isPresent() || !(bound.values().get(parameter) instanceof Value.Kept)) {
            return Optional.empty();
        }
        var there = new LinkedHashMap<>(bound.values());
        there.keySet().retainAll(path);
        return Optional.of(new Elsewhere(here, parameter, there, bound.steps(), true));
    }
}
