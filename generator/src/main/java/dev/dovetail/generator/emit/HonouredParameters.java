package dev.dovetail.generator.emit;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The parameters of an operation that emitted code has: all, but for a few that cannot or must not be. */
public final class HonouredParameters {

    /** What the standard has ignored among header parameters (OpenAPI, Parameter Object). */
    private static final Set<String> OWNED_HEADERS = Set.of("accept", "content-type", "authorization");

    /** A method takes 255 slots, of which a {@code long} needs two (JVMS 4.11). */
    private static final int MOST = 120;

    private HonouredParameters() {}

    /** Those that emitted code has, in document order. */
    public static List<Parameter> of(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> objection(operation, parameter).isEmpty())
                .toList();
    }

    /** Reports the others. */
    public static void report(Operation operation, Diagnostics diagnostics) {
        for (var parameter : operation.parameters()) {
            objection(operation, parameter)
                    .ifPresent(objection -> diagnostics.report(
                            DiagnosticCode.NOT_HONOURED,
                            parameter.origin(),
                            "the parameter '" + parameter.name() + "' is left out: " + objection));
        }
    }

    private static Optional<String> objection(Operation operation, Parameter parameter) {
        if (parameter.in() == ParameterLocation.HEADER
                && OWNED_HEADERS.contains(parameter.name().toLowerCase(Locale.ROOT))) {
            return Optional.of("the standard has a header parameter of this name ignored");
        }
        return operation.parameters().indexOf(parameter) < MOST
                ? Optional.empty()
                : Optional.of("emitted methods take at most " + MOST + " parameters");
    }
}
