package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.HashSet;

/** Values that a list of distinct values has twice. */
final class Repetitions implements SchemaLint {

    @Override
    public void check(ObjectNode schema, String pointer, LintContext context) {
        for (var keyword : new String[] {"enum", "required", "type"}) {
            var values = schema.path(keyword);
            var seen = new HashSet<JsonNode>();
            for (var i = 0; values.isArray() && i < values.size(); i++) {
                if (!seen.add(values.get(i))) {
                    context.report(
                            DiagnosticCode.DUPLICATE_VALUE,
                            JsonPointers.child(pointer + "/" + keyword, i),
                            LintContext.shown(values.get(i).toString()) + " stands in '" + keyword + "' a second time",
                            "remove one");
                }
            }
        }
    }
}
