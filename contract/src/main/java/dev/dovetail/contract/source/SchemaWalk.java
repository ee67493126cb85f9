package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the schemas of a document, each with its JSON Pointer. */
public final class SchemaWalk {

    /** Under these keywords of a schema stands a schema. */
    private static final Set<String> ONE = Set.of(
            "items",
            "additionalProperties",
            "not",
            "if",
            "then",
            "else",
            "contains",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema");

    /** Under these a list of schemas. */
    private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf", "prefixItems");

    /** Under these schemas by names that the author chose. */
    private static final Set<String> MAPS =
            Set.of("properties", "patternProperties", "dependentSchemas", "$defs", "definitions");

    /** Under these keywords of the frame stand names that the author chose, not keywords. */
    private static final Set<String> FRAME_MAPS = Set.of(
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "webhooks",
            "content",
            "encoding");

    private static final Set<String> VALUES = Set.of("example", "examples", "security", "scopes", "servers", "tags");

    private final JsonNode document;
    private final Visitor visitor;
    private final Set<String> followed = new HashSet<>();

    /** A walk over a whole document that shows what it finds to this visitor. */
    public SchemaWalk(JsonNode document, Visitor visitor) {
        this.document = document;
        this.visitor = visitor;
    }

    /** Is shown every value that stands where a schema belongs. */
    @FunctionalInterface
    public interface Visitor {
        /** A value in the place of a schema, whatever it is. */
        void schema(JsonNode node, String pointer);
    }

    /** Walks. */
    public void walk() {
        frame(document, "");
    }

    /** Where a reference into another file leads, the first time: what a file's parts are only references tell. */
    private Optional<String> otherFile(JsonNode node) {
        return Optional.ofNullable(node.path("$ref").textValue())
                .flatMap(SourceDocument::pointer)
                .filter(target -> target.startsWith("/" + ReferenceWalk.FILES + "/"))
                .filter(target -> followed.add(target) && !document.at(target).isMissingNode());
    }

    private void frame(JsonNode node, String pointer) {
        otherFile(node).ifPresent(target -> frame(document.at(target), target));
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            frame(node.get(i), JsonPointers.child(pointer, i));
        }
        for (var member : node.properties()) {
            var keyword = member.getKey();
            var at = JsonPointers.child(pointer, keyword);
            if (keyword.equals("schema")) {
                schema(member.getValue(), at);
            } else if (keyword.equals("schemas")) {
                named(member.getValue(), at);
            } else if (FRAME_MAPS.contains(keyword) && member.getValue().isObject()) {
                member.getValue()
                        .properties()
                        .forEach(each -> frame(each.getValue(), JsonPointers.child(at, each.getKey())));
            } else if (!VALUES.contains(keyword) && !keyword.startsWith("x-")) {
                frame(member.getValue(), at);
            }
        }
    }

    private void schema(JsonNode node, String pointer) {
        visitor.schema(node, pointer);
        otherFile(node).ifPresent(target -> schema(document.at(target), target));
        for (var member : node.properties()) {
            var keyword = member.getKey();
            var at = JsonPointers.child(pointer, keyword);
            if (ONE.contains(keyword)) {
                schema(member.getValue(), at);
            } else if (LISTS.contains(keyword)) {
                for (var i = 0; i < member.getValue().size(); i++) {
                    schema(member.getValue().path(i), JsonPointers.child(at, i));
                }
            } else if (MAPS.contains(keyword)) {
                named(member.getValue(), at);
            }
        }
    }

    private void named(JsonNode schemas, String pointer) {
        schemas.properties().forEach(each -> schema(each.getValue(), JsonPointers.child(pointer, each.getKey())));
    }
}
