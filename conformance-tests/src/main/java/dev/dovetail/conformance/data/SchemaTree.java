package dev.dovetail.conformance.data;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The document as a tree of schemas: follows references and flattens {@code allOf}. Immutable. */
final class SchemaTree {
    private final JsonNode root;
    private final boolean siblingsIgnored;

    /**
     * The tree of a document.
     *
     * @param openapi its version: in 3.0 what stands beside a reference is ignored, and null has a keyword of its own
     */
    SchemaTree(JsonNode root, String openapi) {
        this.root = root;
        this.siblingsIgnored = openapi.startsWith("3.0");
    }

    /** A schema, and where it stands; nowhere for one that is made up here. */
    record Part(Optional<String> pointer, JsonNode node) {
        static Part madeUp(JsonNode node) {
            return new Part(Optional.empty(), node);
        }

        Part child(String keyword) {
            return new Part(pointer.map(at -> at + "/" + escaped(keyword)), node.get(keyword));
        }

        Part child(int index) {
            return new Part(pointer.map(at -> at + "/" + index), node.get(index));
        }

        private static String escaped(String token) {
            return token.replace("~", "~0").replace("/", "~1");
        }
    }

    /** Everything that the schema at a JSON Pointer asks for; empty where there is none. */
    Optional<Rules> rules(String pointer) {
        var node = root.at(JsonPointer.compile(pointer));
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(rules(List.of(new Part(Optional.of(pointer), node))));
    }

    /** Everything that these schemas ask for together. */
    Rules rules(List<Part> schemas) {
        var parts = new ArrayList<Part>();
        for (var schema : schemas) {
            if (!flatten(schema, parts, new HashSet<>())) {
                return Rules.impossible(this);
            }
        }
        return new Rules(this, parts, nullKeyword());
    }

    /** Whether null is allowed by {@code nullable} and not by a type. */
    boolean nullKeyword() {
        return siblingsIgnored;
    }

    /** Adds the parts of a schema; false if nothing satisfies it, or it cannot be found. */
    private boolean flatten(Part schema, List<Part> into, Set<String> trail) {
        var node = schema.node();
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        if (schema.pointer().filter(at -> !trail.add(at)).isPresent()) {
            return true;
        }
        if (node.has("$ref")) {
            var target = target(node.get("$ref").asText());
            if (target.isEmpty() || !flatten(target.get(), into, trail)) {
                return false;
            }
            if (siblingsIgnored) {
                return true;
            }
        }
        if (into.stream().noneMatch(part -> part.equals(schema))) {
            into.add(schema);
        }
        var all = node.path("allOf");
        for (var i = 0; i < all.size(); i++) {
            if (!flatten(schema.child("allOf").child(i), into, trail)) {
                return false;
            }
        }
        return true;
    }

    private Optional<Part> target(String reference) {
        if (!reference.startsWith("#/")) {
            return Optional.empty();
        }
        try {
            var pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
            var node = root.at(JsonPointer.compile(pointer));
            return node.isMissingNode() ? Optional.empty() : Optional.of(new Part(Optional.of(pointer), node));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
