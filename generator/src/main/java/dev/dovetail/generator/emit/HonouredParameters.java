package dev.dovetail.generator.emit;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import java.util.List;
import java.util.Optional;

/** The parameters of an operation that emitted code has: all, unless there are too many for a method. */
public final class HonouredParameters {

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
        return operation.parameters().indexOf(parameter) < MOST
                ? Optional.empty()
                : Optional.of("emitted methods take at most " + MOST + " parameters");
    }
}
