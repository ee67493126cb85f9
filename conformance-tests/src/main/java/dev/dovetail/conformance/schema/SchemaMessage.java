package dev.dovetail.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says in plain words what is wrong with a value.
 *
 * @param path the place in the body, for example {@code results[3].created_at}; empty for the whole body
 * @param expected what the schema asks for
 * @param actual what stands there
 */
public record SchemaMessage(String path, String expected, String actual) {
    private static final int LONGEST = 80;
    private static final Map<String, String> FORMATS = Map.of(
            "date-time", "a date-time",
            "date", "a date",
            "uuid", "a UUID",
            "uri", "a URI",
            "uri-reference", "a URI or a part of one",
            "email", "an e-mail address",
            "ipv4", "an IPv4 address",
            "ipv6", "an IPv6 address",
            "int32", "an integer of 32 bits",
            "time", "a time");

    /** What an error of the validator means. */
    public static SchemaMessage of(Error error) {
        var path = path(error);
        var keyword = String.valueOf(error.getKeyword());
        if (keyword.equals("required") || keyword.equals("dependentRequired")) {
            var member = String.valueOf(error.getProperty());
            return new SchemaMessage(path.isEmpty() ? member : path + "." + member, "a value", "nothing");
        }
        return new SchemaMessage(path, expected(keyword, error), shown(error.getInstanceNode()));
    }

    /** {@code results[3].created_at: expected a date-time, got "yesterday"}. */
    public String text() {
        return (path.isEmpty() ? "the body" : path) + ": expected " + expected + ", got " + actual;
    }

    /** The same of a value that is part of something else, or stands for itself under a name. */
    public SchemaMessage in(String name) {
        var inside = path.isEmpty() || path.startsWith("[") ? path : "." + path;
        return new SchemaMessage(name + inside, expected, actual);
    }

    private static String expected(String keyword, Error error) {
        var schema = error.getSchemaNode();
        return switch (keyword) {
            case "type" -> schema == null ? "another type" : types(schema);
            case "format" -> schema == null ? "another format" : format(schema.asText());
            case "enum" -> "one of " + cut(String.valueOf(schema));
            case "const" -> cut(String.valueOf(schema));
            case "maxLength" -> "at most " + schema + " characters";
            case "minLength" -> "at least " + schema + " characters";
            case "pattern" -> "a text that matches " + cut(String.valueOf(schema));
            case "minimum" -> "at least " + schema;
            case "maximum" -> "at most " + schema;
            case "exclusiveMinimum" -> "more than " + schema;
            case "exclusiveMaximum" -> "less than " + schema;
            case "multipleOf" -> "a multiple of " + schema;
            case "minItems" -> "at least " + schema + " items";
            case "maxItems" -> "at most " + schema + " items";
            case "uniqueItems" -> "no item twice";
            case "additionalProperties", "unevaluatedProperties" -> "no member " + error.getProperty();
            case "writeOnly" -> "nothing, because it is writeOnly";
            default -> "a value that satisfies " + keyword + " (" + cut(error.getMessage()) + ")";
        };
    }

    private static String format(String name) {
        return FORMATS.getOrDefault(name, "a text of the format " + name);
    }

    private static String types(JsonNode type) {
        var names = new ArrayList<String>();
        if (type.isArray()) {
            type.forEach(name -> names.add(name.asText()));
        } else {
            names.add(type.asText());
        }
        var phrases = names.stream()
                .map(name -> switch (name) {
                    case "null" -> "null";
                    case "integer", "object", "array" -> "an " + name;
                    default -> "a " + name;
                })
                .toList();
        return String.join(" or ", phrases);
    }

    private static String path(Error error) {
        var location = error.getInstanceLocation();
        var text = new StringBuilder();
        for (var i = 0; i < location.getNameCount(); i++) {
            var element = location.getElement(i);
            if (element instanceof Integer) {
                text.append('[').append(element).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(element);
            }
        }
        return text.toString();
    }

    /** The steps to the place in the body: names and indexes. */
    public static List<Object> steps(Error error) {
        var location = error.getInstanceLocation();
        var steps = new ArrayList<Object>();
        for (var i = 0; i < location.getNameCount(); i++) {
            steps.add(location.getElement(i));
        }
        if ("required".equals(error.getKeyword()) && error.getProperty() != null) {
            steps.add(error.getProperty());
        }
        return steps;
    }

    /** A value in a few words. */
    public static String shown(JsonNode value) {
        if (value == null || value.isMissingNode()) {
            return "nothing";
        }
        if (value.isContainerNode() && value.size() > 3) {
            return value.isArray() ? "an array of " + value.size() : "an object";
        }
        return cut(value.toString());
    }

    private static String cut(String text) {
        return text == null ? "" : text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
