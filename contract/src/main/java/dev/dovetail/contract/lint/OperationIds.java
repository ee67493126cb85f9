package dev.dovetail.contract.lint;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.Locale;

/** Operations without an operationId: they are named after their method and path, and renamed when these change. */
final class OperationIds implements Lint {

    @Override
    public void check(LintContext context) {
        for (var path : context.source().tree().path("paths").properties()) {
            for (var field : path.getValue().properties()) {
                if (LintContext.method(field.getKey())
                        && field.getValue().isObject()
                        && !field.getValue().has("operationId")) {
                    context.report(
                            DiagnosticCode.MISSING_OPERATION_ID,
                            JsonPointers.child(JsonPointers.child("/paths", path.getKey()), field.getKey()),
                            field.getKey().toUpperCase(Locale.ROOT) + " " + LintContext.shown(path.getKey())
                                    + " has no operationId: its method is named after the path",
                            "give it one, so that its name outlives a change of the path");
                }
            }
        }
    }
}
