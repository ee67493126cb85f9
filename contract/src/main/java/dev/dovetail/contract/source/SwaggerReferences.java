package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Points references of Swagger 2.0 at where OpenAPI 3.0 has the same things. */
final class SwaggerReferences {

    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");

    /** What has members that authors name: a response or a property may be called {@code default}. */
    private static final Set<String> NAMED =
            Set.of("responses", "properties", "patternProperties", "schemas", "parameters", "requestBodies", "headers");

    private final Set<String> bodies;

    /** With the names of the shared parameters that became request bodies. */
    SwaggerReferences(Set<String> bodies) {
        this.bodies = bodies;
    }

    /** Rewrites every reference at or below a value. */
    void rewrite(JsonNode node) {
        rewrite(node, false);
    }

    private void rewrite(JsonNode node, boolean named) {
        if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
            object.put("$ref", rewritten(object.get("$ref").textValue()));
        }
        for (var member : node.properties()) {
            if (named || !DATA.contains(member.getKey()) || member.getValue().has("$ref")) {
                // A property may be called 'properties': what is in it is no list of names again.
                rewrite(member.getValue(), !named && NAMED.contains(member.getKey()));
            }
        }
        if (node.isArray()) {
            node.forEach(item -> rewrite(item, false));
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
