package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;

/** Values of a discriminator's mapping that lead to no schema. */
final class Mappings implements SchemaLint {

    private static final String SCHEMAS = "/components/schemas";

    @Override
    public void check(ObjectNode schema, String pointer, LintContext context) {
        for (var entry : schema.path("discriminator").path("mapping").properties()) {
            var text = entry.getValue().asText();
            var target = SourceDocument.pointer(text).orElseGet(() -> JsonPointers.child(SCHEMAS, text));
            if (!(context.source().follow(target) instanceof Resolution.Found)) {
                List<String> known = new ArrayList<>();
                context.source()
                        .at(JsonPointers.parent(target))
                        .ifPresent(node -> node.fieldNames().forEachRemaining(known::add));
                context.report(
                        DiagnosticCode.UNRESOLVED_MAPPING,
                        JsonPointers.child(pointer + "/discriminator/mapping", entry.getKey()),
                        "'" + LintContext.shown(text) + "' is no schema of the document",
                        LintContext.near(
                                JsonPointers.last(target), known, "write '#/components/schemas/' and a schema's name"));
            }
        }
    }
}
