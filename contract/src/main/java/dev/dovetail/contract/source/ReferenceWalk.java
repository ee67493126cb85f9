package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * Finds the references of a document, and only those: a {@code $ref} inside of an example, or a property of that name,
 * is none.
 */
public final class ReferenceWalk {

    /** Where the texts of other files stand in the tree once they were read. */
    static final String FILES = "x-dovetail-files";

    /** Under these keywords stand names that the author chose, not keywords. */
    private static final Set<String> MAPS = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "webhooks",
            "content",
            "encoding",
            "variables",
            FILES);

    /** Under these keywords stand values, whatever they look like. */
    private static final Set<String> VALUES = Set.of("example", "default", "enum", "const", "value", "scopes");

    private final Visitor visitor;

    /** A walk that shows what it finds to this visitor. */
    public ReferenceWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Is shown every reference. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * A reference.
         *
         * @param holder the object that has it
         * @param key its key there: {@code $ref}, or a value of a discriminator's mapping
         * @param pointer where the reference stands
         */
        void reference(ObjectNode holder, String key, String pointer);
    }

    /** Walks everything under a node. */
    public void walk(JsonNode node, String pointer) {
        walk(node, pointer, false);
    }

    private void walk(JsonNode node, String pointer, boolean names) {
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), JsonPointers.child(pointer, i), false);
            }
        } else if (node instanceof ObjectNode object) {
            for (var member : object.properties()) {
                var at = JsonPointers.child(pointer, member.getKey());
                if (names) {
                    walk(member.getValue(), at, false);
                } else {
                    keyword(object, member.getKey(), at);
                }
            }
        }
    }

    private void keyword(ObjectNode object, String keyword, String pointer) {
        var value = object.get(keyword);
        if (keyword.equals("$ref") && value.isTextual()) {
            visitor.reference(object, keyword, pointer);
        } else if (keyword.equals("discriminator") && value.path("mapping") instanceof ObjectNode mapping) {
            mapping(mapping, JsonPointers.child(pointer, "mapping"));
        } else if (!holdsValues(keyword, value)) {
            walk(value, pointer, MAPS.contains(keyword));
        }
    }

    private void mapping(ObjectNode mapping, String pointer) {
        for (var member : mapping.properties()) {
            // Without a slash or a dot it is the name of a component, as the standard has it.
            var text = member.getValue().asText();
            if (text.indexOf('/') >= 0 || text.indexOf('.') >= 0) {
                visitor.reference(mapping, member.getKey(), JsonPointers.child(pointer, member.getKey()));
            }
        }
    }

    private static boolean holdsValues(String keyword, JsonNode value) {
        return VALUES.contains(keyword)
                || (keyword.startsWith("x-") && !keyword.equals(FILES))
                || (keyword.equals("examples") && value.isArray());
    }
}
