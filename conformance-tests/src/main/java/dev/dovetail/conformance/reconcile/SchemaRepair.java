package dev.dovetail.conformance.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.conformance.result.OverlayAction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The smallest change of a schema that makes it allow what was seen. */
final class SchemaRepair {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What narrows values and can be left out without loss of meaning elsewhere. */
    private static final Set<String> LIMITS = Set.of(
            "format",
            "const",
            "pattern",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties");

    private final DocumentEdit edit;

    SchemaRepair(DocumentEdit edit) {
        this.edit = edit;
    }

    List<OverlayAction> of(SchemaCauses.Place place, Set<JsonNode> values) {
        var schema = place.schema();
        if (!edit.reaches(schema)) {
            return List.of();
        }
        var keyword = DocumentEdit.child(schema, place.keyword());
        return switch (place.keyword()) {
            case "type" -> type(schema, values);
            case "required" ->
                List.of(edit.removeText(keyword, place.property(), "The server leaves " + place.property() + " out."));
            case "enum" ->
                values.stream()
                        .map(value -> edit.append(keyword, value, "The server says " + value + " too."))
                        .toList();
            case "additionalProperties" -> member(schema, place.property());
            default ->
                LIMITS.contains(place.keyword())
                        ? List.of(edit.remove(
                                keyword, "The server does not keep to the " + place.keyword() + " given here."))
                        : List.of();
        };
    }

    private List<OverlayAction> member(String schema, String name) {
        var why = "The server has " + name + " too.";
        return edit.at(schema).has("properties")
                ? List.of(edit.put(DocumentEdit.child(schema, "properties"), name, NODES.objectNode(), why))
                : List.of(edit.put(schema, "properties", NODES.objectNode().set(name, NODES.objectNode()), why));
    }

    /** The documented types and those that were seen; in OpenAPI 3.0, which has one type only, null or anything. */
    private List<OverlayAction> type(String schema, Set<JsonNode> values) {
        var seen = new LinkedHashSet<String>();
        values.forEach(value -> seen.add(name(value)));
        var why = "The server says " + String.join(" or ", seen) + " here.";
        if (edit.oneTypeOnly()) {
            return seen.equals(Set.of("null"))
                    ? List.of(edit.put(schema, "nullable", BooleanNode.TRUE, why))
                    : anything(schema, why);
        }
        var types = new LinkedHashSet<String>();
        var documented = edit.at(schema).path("type");
        if (documented.isArray()) {
            documented.forEach(type -> types.add(type.asText()));
        } else if (documented.isTextual()) {
            types.add(documented.asText());
        }
        types.addAll(seen);
        return edit.replace(schema, "type", array(types), why);
    }

    private List<OverlayAction> anything(String schema, String why) {
        var actions = new ArrayList<OverlayAction>();
        for (var keyword : List.of("type", "format", "enum")) {
            if (edit.at(schema).has(keyword)) {
                actions.add(edit.remove(DocumentEdit.child(schema, keyword), why));
            }
        }
        return actions;
    }

    private static ArrayNode array(Set<String> types) {
        var array = NODES.arrayNode();
        types.forEach(array::add);
        return array;
    }

    private static String name(JsonNode value) {
        return switch (value.getNodeType()) {
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL, MISSING -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case OBJECT, POJO -> "object";
            case STRING, BINARY -> "string";
        };
    }
}
