package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashMap;

/** No two operations have the same operationId. */
final class OperationIdRule implements ModelRule {

    @Override
    public void check(Api api, SourceDocument source, Diagnostics diagnostics) {
        var first = new HashMap<String, String>();
        for (var operation : api.operations()) {
            operation.operationId().ifPresent(id -> {
                var label = operation.method() + " " + operation.path();
                var earlier = first.putIfAbsent(id, label);
                if (earlier != null) {
                    var pointer = JsonPointers.child(operation.origin().pointer(), "operationId");
                    diagnostics.report(
                            DiagnosticCode.DUPLICATE_OPERATION_ID,
                            source.location(pointer),
                            "the operationId '" + id + "' is that of " + earlier + " already",
                            "give each operation an operationId of its own");
                }
            });
        }
    }
}
