package dev.dovetail.generator.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Documents made of others by a few changes at random: hostile names and texts, parts of one in the place of another. */
final class Mutations {

    private static final List<String> HOSTILE = List.of(
            "*/ static { System.exit(1); } /*",
            "\\u002a/ static { } //",
            "\"; static { System.exit(1); } String s = \"",
            "$T $L $S $N $$ $1T ${x}",
            "\n */ } class Evil {} /*\n",
            "\u202E\u2066evil\u0000",
            "../../../../etc/passwd",
            "C:\\con\\nul",
            "class",
            "String",
            "Builder",
            "builder",
            "toBuilder",
            "hashCode",
            "equals",
            "UNKNOWN",
            "value",
            "_",
            "",
            " ",
            "1",
            "-1",
            "1e999999999",
            "ß用户é½\uD83D\uDE00",
            "\uD83D",
            "{}",
            "a/b~c%2F..#?",
            "x".repeat(300),
            "用".repeat(120),
            "@param {@link x} <script>",
            "null",
            "(",
            "[a-",
            "Optional",
            "List",
            "JsonNode",
            "Objects",
            "Override",
            "Nullable",
            "record",
            "package-info");

    private static final List<String> KEYWORDS = List.of(
            "type",
            "format",
            "pattern",
            "default",
            "enum",
            "const",
            "oneOf",
            "anyOf",
            "allOf",
            "$ref",
            "items",
            "nullable",
            "readOnly",
            "required",
            "properties",
            "additionalProperties",
            "discriminator",
            "minLength",
            "maximum",
            "style",
            "explode",
            "content",
            "schema",
            "tags",
            "operationId",
            "security",
            "deprecated");

    /** In ASCII, so that half of a surrogate pair can be written at all. */
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Random random;
    private final List<JsonNode> seeds;
    private final List<JsonNode> parts = new ArrayList<>();

    Mutations(long seed, List<JsonNode> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
        seeds.forEach(this::collect);
    }

    private void collect(JsonNode node) {
        parts.add(node);
        node.forEach(this::collect);
    }

    String next() {
        var tree = seeds.get(random.nextInt(seeds.size())).deepCopy();
        var changes = 1 + random.nextInt(4);
        for (var i = 0; i < changes; i++) {
            var holders = new ArrayList<JsonNode>();
            holders(tree, holders);
            change(holders.get(random.nextInt(holders.size())));
        }
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void holders(JsonNode node, List<JsonNode> holders) {
        if (node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(child -> holders(child, holders));
        }
    }

    private void change(JsonNode holder) {
        if (holder instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), other(array.get(0)));
        } else if (holder instanceof ObjectNode object) {
            var names = new ArrayList<String>();
            object.fieldNames().forEachRemaining(names::add);
            var name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(5)) {
                case 0 -> object.set(hostile(), object.get(name));
                case 1 -> object.set(hostile(), object.remove(name));
                case 2 -> object.set(KEYWORDS.get(random.nextInt(KEYWORDS.size())), other(object.get(name)));
                case 3 -> object.remove(name);
                default -> object.set(name, other(object.get(name)));
            }
        }
    }

    /** As a rule of the same kind: a document that is of a wrong shape altogether says little of the emitter. */
    private JsonNode other(JsonNode node) {
        if (node.isTextual() && random.nextInt(3) > 0) {
            return json.getNodeFactory().textNode(hostile());
        }
        for (var i = 0; i < 20; i++) {
            var part = parts.get(random.nextInt(parts.size()));
            if (part.getNodeType() == node.getNodeType() || random.nextInt(20) == 0) {
                return part.deepCopy();
            }
        }
        return node;
    }

    private String hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }
}
