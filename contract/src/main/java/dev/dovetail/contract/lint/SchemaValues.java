package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;

/** Defaults, examples and listed values that the schema they stand in does not allow. */
final class SchemaValues implements SchemaLint {

    @Override
    public void check(ObjectNode schema, String pointer, LintContext context) {
        check(schema, "default", DiagnosticCode.DEFAULT_MISMATCH, pointer, context);
        check(schema, "example", DiagnosticCode.EXAMPLE_MISMATCH, pointer, context);
        each(schema, "examples", DiagnosticCode.EXAMPLE_MISMATCH, pointer, context);
        each(schema, "enum", DiagnosticCode.ENUM_MISMATCH, pointer, context);
    }

    private static void check(
            ObjectNode schema, String keyword, DiagnosticCode code, String pointer, LintContext context) {
        if (schema.has(keyword)) {
            value(schema.get(keyword), pointer, code, pointer + "/" + keyword, context);
        }
    }

    private static void each(
            ObjectNode schema, String keyword, DiagnosticCode code, String pointer, LintContext context) {
        var values = schema.path(keyword);
        for (var i = 0; values.isArray() && i < values.size(); i++) {
            value(values.get(i), pointer, code, JsonPointers.child(pointer + "/" + keyword, i), context);
        }
    }

    /** Reports a value that the schema at the pointer does not allow. */
    static void value(JsonNode value, String schema, DiagnosticCode code, String at, LintContext context) {
        new ValueCheck(context)
                .problem(value, schema)
                .ifPresent(problem -> context.report(
                        code,
                        at + problem.inside(),
                        "the value does not fit its schema: " + problem.words(),
                        "correct the value, or what the schema says"));
    }
}
