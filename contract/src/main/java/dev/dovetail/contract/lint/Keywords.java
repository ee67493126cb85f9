package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.JsonPointers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Keywords that are nearly those of the standard, and keywords that mean nothing for the type that they stand at. */
final class Keywords implements SchemaLint {

    private static final Map<String, Set<String>> BY_TYPE = Map.of(
            "string", Set.of("minLength", "maxLength", "pattern", "contentEncoding", "contentMediaType"),
            "number", Set.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
            "array", Set.of("items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains"),
            "object",
                    Set.of(
                            "properties",
                            "required",
                            "additionalProperties",
                            "patternProperties",
                            "propertyNames",
                            "minProperties",
                            "maxProperties"));

    private static final Set<String> OTHERS = Set.of(
            "$ref",
            "$id",
            "$schema",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$vocabulary",
            "$comment",
            "$defs",
            "definitions",
            "type",
            "enum",
            "const",
            "format",
            "allOf",
            "oneOf",
            "anyOf",
            "not",
            "if",
            "then",
            "else",
            "title",
            "description",
            "default",
            "example",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "nullable",
            "discriminator",
            "xml",
            "externalDocs",
            "dependentSchemas",
            "dependentRequired",
            "dependencies",
            "unevaluatedItems",
            "unevaluatedProperties",
            "minContains",
            "maxContains",
            "contentSchema",
            "additionalItems");

    private static final Set<String> KNOWN = known();

    @Override
    public void check(ObjectNode schema, String pointer, LintContext context) {
        for (var member : schema.properties()) {
            var keyword = member.getKey();
            if (!KNOWN.contains(keyword) && !keyword.startsWith("x-")) {
                Spelling.nearest(keyword, KNOWN)
                        .filter(near -> !schema.has(near) && keyword.length() > 3)
                        .ifPresent(near -> context.report(
                                DiagnosticCode.UNKNOWN_KEYWORD,
                                JsonPointers.child(pointer, keyword),
                                "'" + LintContext.shown(keyword) + "' is no keyword of a schema: it says nothing",
                                "did you mean '" + near + "'?"));
            }
        }
        if (schema.path("type").isTextual() && !schema.has("$ref")) {
            withoutEffect(schema, pointer, context);
        }
    }

    private static void withoutEffect(ObjectNode schema, String pointer, LintContext context) {
        var type = schema.path("type").textValue();
        var own = BY_TYPE.getOrDefault(type.equals("integer") ? "number" : type, Set.of());
        BY_TYPE.forEach((kind, keywords) -> {
            for (var member : schema.properties()) {
                var keyword = member.getKey();
                if (keywords.contains(keyword) && !own.contains(keyword)) {
                    context.report(
                            DiagnosticCode.KEYWORD_WITHOUT_EFFECT,
                            JsonPointers.child(pointer, keyword),
                            "'" + keyword + "' says nothing about type '" + LintContext.shown(type) + "'",
                            "it belongs to type '" + kind + "': correct the type, or remove the keyword");
                }
            }
        });
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(OTHERS);
        BY_TYPE.values().forEach(known::addAll);
        return Set.copyOf(known);
    }
}
