package dev.dovetail.contract.knowledge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A set of operations in short hand, and what is asked about it.
 *
 * @param title what is special about it
 * @param operations {@code METHOD /path [status] [Location] [answer]}
 * @param questions {@code /path parameter = expected}
 */
record PathSet(String title, List<String> operations, List<String> questions) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static List<PathSet> parse(String text) {
        var sets = new ArrayList<PathSet>();
        for (var line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("## ")) {
                sets.add(new PathSet(line.substring(3), new ArrayList<>(), new ArrayList<>()));
            } else if (line.startsWith("? ")) {
                sets.get(sets.size() - 1).questions().add(line.substring(2));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                sets.get(sets.size() - 1).operations().add(line);
            }
        }
        return sets;
    }

    /** The OpenAPI document. */
    ObjectNode document() {
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", title).put("version", "1");
        var paths = document.putObject("paths");
        operations.forEach(operation -> add(operation, paths));
        return document;
    }

    @Override
    public String toString() {
        return title;
    }

    private static void add(String text, ObjectNode paths) {
        var words = text.split(" ", 3);
        var rest = words.length == 3 ? words[2] : "";
        var status = rest.matches("[0-9]{3}.*") ? rest.substring(0, 3) : "200";
        var answer = rest.replaceFirst("^[0-9]{3} ?", "");
        var operation = paths.withObjectProperty(words[1]).putObject(words[0].toLowerCase(Locale.ROOT));
        var matcher = Pattern.compile("\\{([^{}]+)}").matcher(words[1]);
        while (matcher.find()) {
            var parameter = operation.withArrayProperty("parameters").addObject();
            parameter.put("name", matcher.group(1)).put("in", "path").put("required", true);
            parameter.putObject("schema").put("type", "string");
        }
        var response = operation.putObject("responses").putObject(status).put("description", "it went well");
        if (answer.startsWith("Location")) {
            response.putObject("headers")
                    .putObject("Location")
                    .putObject("schema")
                    .put("type", "string");
        } else if (!answer.isEmpty()) {
            response.putObject("content").putObject("application/json").set("schema", new Shape(answer).read());
        }
    }

    /** Reads the short hand of an answer. */
    private static final class Shape {

        private final String text;
        private int at;

        Shape(String text) {
            this.text = text;
        }

        ObjectNode read() {
            var schema = JSON.objectNode();
            if (text.charAt(at) == '[') {
                at++;
                schema.put("type", "array").set("items", read());
                at++;
            } else if (text.charAt(at) == '{') {
                at++;
                schema.put("type", "object");
                members(schema.putObject("properties"), schema.putArray("required"));
                at++;
            } else {
                word();
                schema.put("type", "string");
            }
            return schema;
        }

        private void members(ObjectNode properties, ArrayNode required) {
            while (text.charAt(at) != '}') {
                if (text.charAt(at) == ' ') {
                    at++;
                }
                var name = word();
                required.add(name);
                if (text.charAt(at) == ':') {
                    at++;
                    properties.set(name, read());
                } else {
                    properties.putObject(name).put("type", "string");
                }
            }
        }

        private String word() {
            var start = at;
            while (at < text.length() && " :{}[]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }
    }
}
