package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The names in braces of a path are those of its operations' path parameters. */
final class PathParameterRule implements ModelRule {

    @Override
    public void check(Api api, SourceDocument source, Diagnostics diagnostics) {
        api.operations().forEach(operation -> check(operation, diagnostics));
    }

    private static void check(Operation operation, Diagnostics diagnostics) {
        var inTemplate = operation.path().parameterNames();
        var declared = operation.parameters().stream()
                .filter(parameter -> parameter.in() == ParameterLocation.PATH)
                // One that nobody declared has the operation's place.
                .filter(parameter -> !parameter.origin().equals(operation.origin()))
                .toList();
        var names = declared.stream().map(Parameter::name).toList();
        var seen = new HashSet<String>();
        for (var name : inTemplate) {
            if (!seen.add(name)) {
                report(operation, "the path has '{" + name + "}' twice", "give each a name of its own", diagnostics);
            } else if (!names.contains(name)) {
                report(
                        operation,
                        "the path has '{" + name + "}', but no path parameter is called '" + name + "'",
                        near(name, names).orElse("declare a parameter with that name and in: path"),
                        diagnostics);
            }
        }
        var text = operation.path().text();
        if (text.chars().filter(c -> c == '{' || c == '}').count() != 2L * inTemplate.size()) {
            report(
                    operation,
                    "the braces of the path '" + text + "' do not match",
                    "write {name} for each",
                    diagnostics);
        }
        declared.stream()
                .filter(parameter -> !inTemplate.contains(parameter.name()))
                .forEach(parameter -> unused(parameter, operation, inTemplate, diagnostics));
    }

    private static void unused(
            Parameter parameter, Operation operation, List<String> inTemplate, Diagnostics diagnostics) {
        diagnostics.report(
                DiagnosticCode.PATH_PARAMETER_MISMATCH,
                parameter.origin(),
                "the path parameter '" + parameter.name() + "' does not occur in the path " + operation.path(),
                near(parameter.name(), inTemplate).orElse("put '{" + parameter.name() + "}' into the path"));
    }

    private static void report(Operation operation, String message, String cure, Diagnostics diagnostics) {
        diagnostics.report(DiagnosticCode.PATH_PARAMETER_MISMATCH, operation.origin(), message, cure);
    }

    private static Optional<String> near(String name, List<String> known) {
        return Spelling.nearest(name, known).map(near -> "did you mean '" + near + "'?");
    }
}
