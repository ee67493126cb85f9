package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** The types of JSON Schema. */
final class JsonTypes {

    private JsonTypes() {}

    static String of(JsonNode value) {
        return switch (value.getNodeType()) {
            case BOOLEAN -> "boolean";
            case NUMBER -> value.canConvertToExactIntegral() ? "integer" : "number";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NULL, MISSING -> "null";
            case STRING, BINARY, POJO -> "string";
        };
    }
}
