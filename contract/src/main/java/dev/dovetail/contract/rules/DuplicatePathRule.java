package dev.dovetail.contract.rules;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashMap;

/** No two operations of one method have paths that differ in the names of their parameters only. */
final class DuplicatePathRule implements ModelRule {

    @Override
    public void check(Api api, SourceDocument source, Diagnostics diagnostics) {
        var first = new HashMap<String, String>();
        for (var operation : api.operations()) {
            var shape = operation.method() + " " + operation.path().text().replaceAll("\\{[^{}/]*}", "{}");
            var earlier = first.putIfAbsent(shape, operation.path().text());
            if (earlier != null) {
                diagnostics.report(
                        DiagnosticCode.DUPLICATE_PATH,
                        operation.origin(),
                        "no request could tell " + operation.method() + " " + operation.path() + " from "
                                + operation.method() + " " + earlier,
                        "the names in braces do not count: make the two one, or change a fixed part");
            }
        }
    }
}
