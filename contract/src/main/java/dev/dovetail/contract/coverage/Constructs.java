package dev.dovetail.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.SchemaWalk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds the constructs of a document: from the JSON Pointer of each to what it is called in the table. */
final class Constructs {

    private static final Set<String> KEYWORDS = Set.of(
            "$defs",
            "$dynamicRef",
            "$ref",
            "additionalProperties",
            "allOf",
            "anyOf",
            "const",
            "contains",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "default",
            "dependentRequired",
            "dependentSchemas",
            "deprecated",
            "discriminator",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "if",
            "items",
            "maxItems",
            "maxLength",
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "multipleOf",
            "not",
            "nullable",
            "oneOf",
            "pattern",
            "patternProperties",
            "prefixItems",
            "properties",
            "propertyNames",
            "readOnly",
            "required",
            "unevaluatedItems",
            "unevaluatedProperties",
            "uniqueItems",
            "writeOnly",
            "xml");

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private final JsonNode document;
    private final Map<String, String> found = new HashMap<>();

    private Constructs(JsonNode document) {
        this.document = document;
    }

    /** The constructs by where they stand. */
    static Map<String, String> of(JsonNode document) {
        var constructs = new Constructs(document);
        new SchemaWalk(document, constructs::schema).walk();
        constructs.frame();
        return constructs.found;
    }

    private void schema(JsonNode schema, String pointer) {
        if (schema.isBoolean()) {
            found.put(pointer, "schema: " + schema.asText());
            return;
        }
        for (var member : schema.properties()) {
            var keyword = member.getKey();
            var at = JsonPointers.child(pointer, keyword);
            if (keyword.equals("format") && member.getValue().isTextual()) {
                found.put(at, "schema: format " + shown(member.getValue().textValue()));
            } else if (keyword.equals("type") && member.getValue().isArray()) {
                found.put(at, "schema: type (list)");
            } else if (KEYWORDS.contains(keyword)) {
                found.put(at, "schema: " + keyword);
            }
        }
    }

    private void frame() {
        items("/paths");
        items("/webhooks");
        items("/components/pathItems");
        each("/components/parameters", this::parameter);
        each("/components/headers", (header, at) -> found.put(at, "header"));
        each("/components/requestBodies", this::body);
        each("/components/responses", this::response);
        each("/components/callbacks", (callback, at) -> found.put(at, "callback"));
        each("/components/links", (link, at) -> found.put(at, "link"));
        each(
                "/components/securitySchemes",
                (scheme, at) -> found.put(
                        at, "security scheme: " + shown(scheme.path("type").asText())));
        security("");
        each("/servers", (server, at) -> found.put(at, server.has("variables") ? "server with variables" : "server"));
    }

    private void items(String pointer) {
        each(pointer, (item, at) -> {
            if (pointer.equals("/webhooks")) {
                found.put(at, "webhook");
            }
            if (item.has("$ref")) {
                found.put(at + "/$ref", "path item: $ref");
            }
            each(at + "/parameters", this::parameter);
            each(at + "/servers", (server, place) -> found.put(place, "server of a path"));
            for (var field : item.properties()) {
                if (METHODS.contains(field.getKey()) && field.getValue().isObject()) {
                    operation(field.getValue(), JsonPointers.child(at, field.getKey()));
                }
            }
        });
    }

    private void operation(JsonNode operation, String at) {
        found.put(at, "operation: " + JsonPointers.last(at).toUpperCase(Locale.ROOT));
        if (operation.path("deprecated").asBoolean()) {
            found.put(at + "/deprecated", "operation: deprecated");
        }
        each(at + "/parameters", this::parameter);
        each(at + "/callbacks", (callback, place) -> found.put(place, "callback"));
        each(at + "/servers", (server, place) -> found.put(place, "server of an operation"));
        each(at + "/responses", this::response);
        body(operation.path("requestBody"), at + "/requestBody");
        security(at);
    }

    private void security(String at) {
        var alternatives = document.at(at + "/security");
        if (alternatives.size() > 1) {
            found.put(at + "/security", "security: alternatives");
        }
        each(at + "/security", (alternative, place) -> {
            if (alternative.size() > 1) {
                found.put(place, "security: schemes together");
            }
        });
    }

    private void parameter(JsonNode parameter, String at) {
        if (parameter.has("$ref")) {
            return;
        }
        var style = parameter.has("content")
                ? "content"
                : parameter
                        .path("style")
                        .asText(parameter.path("in").asText().matches("query|cookie") ? "form" : "simple");
        found.put(at, "parameter: " + shown(parameter.path("in").asText()) + ", " + shown(style));
        if (parameter.path("allowReserved").asBoolean()) {
            found.put(at + "/allowReserved", "parameter: allowReserved");
        }
        content(parameter, at);
    }

    private void body(JsonNode body, String at) {
        if (body.isObject() && !body.has("$ref")) {
            found.put(at, "request body");
            content(body, at);
        }
    }

    private void response(JsonNode response, String at) {
        var status = JsonPointers.last(at);
        if (!response.has("$ref")) {
            found.put(at, status.matches("[1-5]\\d\\d") ? "response: status" : "response: " + responseKind(status));
            each(at + "/headers", (header, place) -> found.put(place, "header"));
            each(at + "/links", (link, place) -> found.put(place, "link"));
            content(response, at);
        }
    }

    private static String responseKind(String status) {
        return status.equals("default") || status.matches("[1-5][xX]{2}") ? status.toLowerCase(Locale.ROOT) : "shared";
    }

    private void content(JsonNode holder, String at) {
        for (var media : holder.path("content").properties()) {
            var place = JsonPointers.child(at + "/content", media.getKey());
            found.put(place, "media type: " + shown(media.getKey()));
            each(place + "/encoding", (encoding, where) -> found.put(where, "encoding"));
        }
    }

    private void each(String pointer, Found visitor) {
        var holder = document.at(pointer);
        if (holder.isArray()) {
            for (var i = 0; i < holder.size(); i++) {
                visitor.found(holder.get(i), JsonPointers.child(pointer, i));
            }
        }
        for (var member : holder.properties()) {
            if (!member.getKey().startsWith("x-")) {
                visitor.found(member.getValue(), JsonPointers.child(pointer, member.getKey()));
            }
        }
    }

    /** A table is no place for long or odd text. */
    private static String shown(String text) {
        var plain = text.replaceAll("[^\\p{Graph}]", "?");
        return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
    }

    @FunctionalInterface
    private interface Found {
        void found(JsonNode node, String pointer);
    }
}
