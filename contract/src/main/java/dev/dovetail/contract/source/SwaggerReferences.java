package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Points references of Swagger 2.0 at where OpenAPI 3.0 has the same things. */
final class SwaggerReferences {

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    private final Set<String> bodies;

    /** With the names of the shared parameters that became request bodies. */
    SwaggerReferences(Set<String> bodies) {
        this.bodies = bodies;
    }

    /** Rewrites every reference at or below a value. */
    void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", rewritten(object.get("$ref").textValue()));
        }
        for (var member : node.properties()) {
            if (!DATA.contains(member.getKey()) || member.getValue().has("$ref")) {
                rewrite(member.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(this::rewrite);
        }
    }

    private String rewritten(String reference) {
        if (reference.startsWith("#/definitions/")) {
            return "#/components/schemas/" + reference.substring("#/definitions/".length());
        }
        if (reference.startsWith("#/responses/")) {
            return "#/components" + reference.substring(1);
        }
        if (reference.startsWith("#/parameters/")) {
            var name = reference.substring("#/parameters/".length());
            return (bodies.contains(name) ? "#/components/requestBodies/" : "#/components/parameters/") + name;
        }
        // A schema or a definition without the leading slash or the whole path is what old tools accepted.
        return reference.matches("[\\w.-]+") && !reference.contains(".")
                ? "#/components/schemas/" + reference
                : reference;
    }
}
