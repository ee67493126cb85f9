package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import java.util.Locale;
import java.util.Set;

/** Examples that stand beside a schema: of a media type, a parameter, a header. */
final class Samples {

    private static final Set<String> NAMED =
            Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas");

    private final LintContext context;

    Samples(LintContext context) {
        this.context = context;
    }

    /** Looks at what stands beside the schema at this pointer. */
    void check(String schema) {
        var holder = JsonPointers.parent(schema);
        if (!JsonPointers.last(schema).equals("schema") || NAMED.contains(JsonPointers.last(holder))) {
            return;
        }
        context.source().at(holder).ifPresent(node -> {
            sample(node.path("example"), holder + "/example", schema);
            for (var example : node.path("examples").properties()) {
                var at = JsonPointers.child(holder + "/examples", example.getKey());
                if (context.source().follow(at) instanceof Resolution.Found found) {
                    sample(found.node().path("value"), found.pointer() + "/value", schema);
                }
            }
        });
    }

    private void sample(JsonNode value, String at, String schema) {
        if (!value.isMissingNode() && !(value.isTextual() && written(schema))) {
            SchemaValues.value(value, schema, DiagnosticCode.EXAMPLE_MISMATCH, at, context);
        }
    }

    /** Whether a text may be the value as it is written: where the media type is not JSON, or the value an array or object. */
    private boolean written(String schema) {
        var holder = JsonPointers.parent(schema);
        if (JsonPointers.last(JsonPointers.parent(holder)).equals("content")) {
            return !JsonPointers.last(holder).toLowerCase(Locale.ROOT).contains("json");
        }
        return context.source().follow(schema) instanceof Resolution.Found found
                && !Set.of("string", "integer", "number", "boolean")
                        .contains(found.node().path("type").asText());
    }
}
