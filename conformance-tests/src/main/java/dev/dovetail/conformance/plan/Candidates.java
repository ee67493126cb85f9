package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.knowledge.ValueSource;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.model.TypeDecl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a document offers as the value of a path parameter, the best first. Things that were there before the run are only
 * offered to operations that do not change them.
 */
final class Candidates {
    private static final int MOST = 4;

    private final Resources resources;
    private final Types types;
    private final Target target;

    Candidates(Resources resources, Types types, Target target) {
        this.resources = resources;
        this.types = types;
        this.target = target;
    }

    List<Candidate> of(Operation operation, String parameter) {
        var safe = operation.method().safe();
        var made = new ArrayList<Candidate>();
        var listed = new ArrayList<Candidate>();
        for (var source : resources.sources(operation.path(), parameter)) {
            (source.way() == ValueSource.Way.LISTED ? listed : made).add(new Candidate.Produced(source));
        }
        var candidates = new ArrayList<Candidate>();
        if (safe && target.mode() == Mode.READ_ONLY) {
            candidates.addAll(first(listed));
            candidates.addAll(first(made));
        } else {
            candidates.addAll(first(made));
            candidates.addAll(safe ? first(listed) : List.of());
        }
        parameter(operation, parameter).ifPresent(declared -> {
            enumerated(declared).ifPresent(candidates::add);
            declared.example()
                    .filter(value -> safe)
                    .ifPresent(value -> candidates.add(new Candidate.Stated(
                            value, true, "the document's example " + value + ", tried out first")));
        });
        return candidates;
    }

    private static List<Candidate> first(List<Candidate> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    private Optional<Candidate> enumerated(Parameter parameter) {
        return types.declaration(parameter.type(), TypeDecl.EnumDecl.class)
                .flatMap(values -> values.values().stream()
                        .filter(value -> !value.isNull())
                        .findFirst())
                .map(value ->
                        new Candidate.Stated(value, false, value + ", one of the values that the document lists"));
    }

    /** The declared path parameter of this name. */
    static Optional<Parameter> parameter(Operation operation, String name) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH
                        && parameter.name().equals(name))
                .findFirst();
    }
}
