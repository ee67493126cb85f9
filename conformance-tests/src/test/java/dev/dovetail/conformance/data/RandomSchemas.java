package dev.dovetail.conformance.data;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Documents full of schemas that nobody would write by hand; the same seed gives the same ones. */
final class RandomSchemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> FORMATS = List.of(
            "date-time",
            "date",
            "time",
            "duration",
            "uuid",
            "email",
            "uri",
            "hostname",
            "ipv4",
            "ipv6",
            "byte",
            "regex",
            "json-pointer",
            "password",
            "unheard-of");
    private static final List<String> PATTERNS = List.of(
            "^[a-z]{3,8}$",
            "[A-Z]{2}\\d{4}",
            "^(red|green|blue)$",
            "^\\+?[0-9 ]{5,}$",
            "^[^/]+/[^/]+$",
            "\\w+@\\w+",
            "^[a-f0-9]{8}(-[a-f0-9]{4}){3}$");

    private final Random random;
    private final boolean v30;
    private final int count;

    private RandomSchemas(long seed, boolean v30, int count) {
        this.random = new Random(seed);
        this.v30 = v30;
        this.count = count;
    }

    /** A document with this many schemas: {@code /components/schemas/S0} and so on, which refer to one another. */
    static ObjectNode document(long seed, String openapi, int count) {
        var schemas = new RandomSchemas(seed, openapi.startsWith("3.0"), count);
        var document = JSON.objectNode().put("openapi", openapi);
        document.putObject("info").put("title", "random").put("version", "1");
        document.putObject("paths");
        var all = document.putObject("components").putObject("schemas");
        for (var i = 0; i < count; i++) {
            all.set("S" + i, schemas.schema(3));
        }
        return document;
    }

    private ObjectNode schema(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 6)) {
            case 0, 1 -> nullable(text());
            case 2 -> nullable(integer());
            case 3 -> nullable(number());
            case 4 -> type("boolean");
            case 5 -> enumeration();
            case 6 -> array(depth);
            case 7 -> reference();
            case 8 -> combined(depth);
            default -> object(depth);
        };
    }

    private ObjectNode nullable(ObjectNode schema) {
        if (random.nextInt(6) == 0) {
            if (v30) {
                schema.put("nullable", true);
            } else {
                schema.set("type", JSON.arrayNode().add(schema.get("type")).add("null"));
            }
        }
        return schema;
    }

    private ObjectNode text() {
        var text = type("string");
        switch (random.nextInt(4)) {
            case 0 -> text.put("format", one(FORMATS));
            case 1 -> text.put("pattern", one(PATTERNS));
            case 2 -> {
                var least = random.nextInt(30);
                text.put("minLength", least).put("maxLength", least + random.nextInt(30));
            }
            default -> {
                // Any text will do.
            }
        }
        return text;
    }

    private ObjectNode integer() {
        var integer = type("integer");
        var lowest = random.nextInt(200) - 100;
        if (random.nextBoolean()) {
            bound(integer, "minimum", lowest);
        }
        if (random.nextBoolean()) {
            bound(integer, "maximum", lowest + 20 + random.nextInt(50));
        }
        if (random.nextInt(4) == 0) {
            integer.put("multipleOf", 1 + random.nextInt(7));
        }
        return integer;
    }

    private void bound(ObjectNode number, String keyword, int bound) {
        var exclusive = "exclusive" + Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
        if (random.nextInt(3) > 0) {
            number.put(keyword, bound);
        } else if (v30) {
            number.put(keyword, bound).put(exclusive, true);
        } else {
            number.put(exclusive, bound);
        }
    }

    private ObjectNode number() {
        var number = type("number");
        if (random.nextBoolean()) {
            bound(number, "minimum", random.nextInt(10));
            bound(number, "maximum", 11 + random.nextInt(10));
        }
        return number;
    }

    private ObjectNode enumeration() {
        var enumeration = JSON.objectNode();
        if (!v30 && random.nextInt(4) == 0) {
            return enumeration.put("const", "word" + random.nextInt(9));
        }
        var values = enumeration.put("type", "string").putArray("enum");
        for (var i = 0; i <= random.nextInt(4); i++) {
            values.add("word" + i);
        }
        return enumeration;
    }

    private ObjectNode array(int depth) {
        var array = type("array");
        var least = random.nextInt(3);
        array.put("minItems", least).put("maxItems", least + random.nextInt(4));
        array.set("items", schema(depth - 1));
        return array;
    }

    private ObjectNode object(int depth) {
        var object = type("object");
        var members = object.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (var i = 0; i <= random.nextInt(4); i++) {
            var member = schema(depth - 1);
            if (random.nextInt(8) == 0 && !member.has("$ref")) {
                member.put("readOnly", true);
            }
            members.set("m" + i, member);
            if (random.nextBoolean()) {
                required.add("m" + i);
            }
        }
        if (!required.isEmpty()) {
            object.set("required", required);
        }
        if (random.nextInt(4) == 0) {
            object.put("additionalProperties", false);
        }
        return object;
    }

    private ObjectNode reference() {
        return JSON.objectNode().put("$ref", "#/components/schemas/S" + random.nextInt(count));
    }

    private ObjectNode combined(int depth) {
        var combined = JSON.objectNode();
        var keyword = one(List.of("oneOf", "anyOf", "allOf"));
        var parts = combined.putArray(keyword);
        if (keyword.equals("allOf")) {
            for (var i = 0; i < 2; i++) {
                var part = object(0);
                part.remove(List.of("additionalProperties"));
                parts.add(renamed(part, "p" + i));
            }
            return combined;
        }
        for (var i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(schema(depth - 1));
        }
        return combined;
    }

    /** The same object with names of its own, so that two of them can be had at once. */
    private static ObjectNode renamed(ObjectNode object, String prefix) {
        var members = JSON.objectNode();
        object.path("properties")
                .properties()
                .forEach(member -> members.set(prefix + member.getKey(), member.getValue()));
        object.set("properties", members);
        ArrayNode required = JSON.arrayNode();
        object.path("required").forEach(name -> required.add(prefix + name.asText()));
        if (required.isEmpty()) {
            object.remove("required");
        } else {
            object.set("required", required);
        }
        return object;
    }

    private static ObjectNode type(String name) {
        return JSON.objectNode().put("type", name);
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
