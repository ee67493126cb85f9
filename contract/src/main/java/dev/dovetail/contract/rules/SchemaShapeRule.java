package dev.dovetail.contract.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.SchemaWalk;
import dev.dovetail.contract.source.SourceDocument;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every keyword of a schema has a value of the right JSON type. */
final class SchemaShapeRule implements SourceRule {

    private static final List<String> TYPES =
            List.of("string", "number", "integer", "boolean", "array", "object", "null");

    private static final Map<String, Expectation> KEYWORDS = Map.ofEntries(
            Map.entry("properties", new Expectation("an object", JsonNode::isObject)),
            Map.entry("patternProperties", new Expectation("an object", JsonNode::isObject)),
            Map.entry("discriminator", new Expectation("an object", JsonNode::isObject)),
            Map.entry("required", new Expectation("a list", JsonNode::isArray)),
            Map.entry("enum", new Expectation("a list", JsonNode::isArray)),
            Map.entry("allOf", new Expectation("a list", JsonNode::isArray)),
            Map.entry("oneOf", new Expectation("a list", JsonNode::isArray)),
            Map.entry("anyOf", new Expectation("a list", JsonNode::isArray)),
            Map.entry("format", new Expectation("a text", JsonNode::isTextual)),
            Map.entry("pattern", new Expectation("a text", JsonNode::isTextual)),
            Map.entry("minLength", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("maxLength", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("minItems", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("maxItems", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("minProperties", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("maxProperties", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("minimum", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("maximum", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("multipleOf", new Expectation("a number", JsonNode::isNumber)),
            Map.entry("readOnly", new Expectation("true or false", JsonNode::isBoolean)),
            Map.entry("writeOnly", new Expectation("true or false", JsonNode::isBoolean)),
            Map.entry("nullable", new Expectation("true or false", JsonNode::isBoolean)),
            Map.entry("items", new Expectation("a schema", SchemaShapeRule::schema)),
            Map.entry("not", new Expectation("a schema", SchemaShapeRule::schema)),
            Map.entry("additionalProperties", new Expectation("a schema", SchemaShapeRule::schema)));

    private record Expectation(String what, Predicate<JsonNode> fits) {}

    @Override
    public void check(SourceDocument source, Diagnostics diagnostics) {
        new SchemaWalk(source.tree(), (schema, pointer) -> {
                    if (!schema(schema)) {
                        report("expected a schema, which is an object", pointer, source, diagnostics);
                    } else {
                        keywords(schema, pointer, source, diagnostics);
                    }
                })
                .walk();
    }

    private static boolean schema(JsonNode node) {
        return node.isObject() || node.isBoolean();
    }

    private static void keywords(JsonNode schema, String pointer, SourceDocument source, Diagnostics diagnostics) {
        for (var member : schema.properties()) {
            var at = JsonPointers.child(pointer, member.getKey());
            var expectation = KEYWORDS.get(member.getKey());
            if (expectation != null && !expectation.fits().test(member.getValue())) {
                report("expected " + expectation.what() + " for '" + member.getKey() + "'", at, source, diagnostics);
            } else if (member.getKey().equals("type")) {
                types(member.getValue(), at, source, diagnostics);
            }
        }
    }

    private static void types(JsonNode type, String pointer, SourceDocument source, Diagnostics diagnostics) {
        if (type.isArray()) {
            for (var i = 0; i < type.size(); i++) {
                type(type.get(i), JsonPointers.child(pointer, i), source, diagnostics);
            }
        } else {
            type(type, pointer, source, diagnostics);
        }
    }

    private static void type(JsonNode type, String pointer, SourceDocument source, Diagnostics diagnostics) {
        if (type.isNull()) {
            report(
                    "expected a text for 'type'; without quotes YAML takes null for nothing",
                    pointer,
                    source,
                    diagnostics);
        } else if (!TYPES.contains(type.asText())) {
            diagnostics.report(
                    DiagnosticCode.WRONG_VALUE,
                    source.location(pointer),
                    "'" + type.asText() + "' is no type",
                    Spelling.nearest(type.asText(), TYPES)
                            .map(near -> "did you mean '" + near + "'?")
                            .orElse("the types are " + String.join(", ", TYPES)));
        }
    }

    private static void report(String message, String pointer, SourceDocument source, Diagnostics diagnostics) {
        diagnostics.report(DiagnosticCode.WRONG_TYPE, source.location(pointer), message);
    }
}
