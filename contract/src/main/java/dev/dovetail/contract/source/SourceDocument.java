package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.Location;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document as one JSON tree, overlays applied, with the place of every value and its references resolvable. */
public final class SourceDocument {

    private static final String REF = "$ref";

    /** More in a row than any document has. */
    private static final int MOST_REFERENCES = 100;

    private final String name;
    private final ObjectNode tree;
    private final Place place;

    /** What was looked up before: lowering asks for the same value many times. */
    private final Map<String, Optional<JsonNode>> found = new HashMap<>();

    SourceDocument(String name, ObjectNode tree, Place place) {
        this.name = name;
        this.tree = tree;
        this.place = place;
    }

    /** The file's name as the user gave it. */
    public String name() {
        return name;
    }

    /** The whole tree. */
    public ObjectNode tree() {
        return tree;
    }

    /** The value that a JSON Pointer leads to. */
    public Optional<JsonNode> at(String pointer) {
        return found.computeIfAbsent(pointer, this::find);
    }

    private Optional<JsonNode> find(String pointer) {
        JsonNode node = tree;
        for (var token : JsonPointers.tokens(pointer)) {
            node = child(node, token);
            if (node == null) {
                return Optional.empty();
            }
        }
        return Optional.of(node);
    }

    /** Where a value stands; for one that does not exist, where the nearest value around it stands. */
    public Location location(String pointer) {
        return PlaceSearch.location(place, pointer);
    }

    /** The value at a pointer, or, where that is a reference, what stands at the end of the chain of references. */
    public Resolution follow(String pointer) {
        var seen = new HashSet<String>();
        var current = pointer;
        // A reference into itself, such as '#/a/b' at '/a', gives a longer pointer each time, never the same one twice.
        while (seen.add(current) && seen.size() <= MOST_REFERENCES) {
            var node = at(current);
            var end = current;
            var next = node.isPresent() ? reference(node.get()) : throughReference(current);
            if (next.isEmpty()) {
                // A reference that is none into this tree was reported when files were read.
                return node.filter(found -> !found.path(REF).isTextual())
                        .<Resolution>map(found -> new Resolution.Found(end, found))
                        .orElse(new Resolution.Missing(current));
            }
            current = next.get();
        }
        return new Resolution.Circular(pointer);
    }

    /**
     * The pointer that is meant by one which leads through a reference. JSON Pointer knows nothing of references, but
     * bundlers write such pointers.
     */
    private Optional<String> throughReference(String pointer) {
        JsonNode node = tree;
        var rest = new ArrayDeque<>(JsonPointers.tokens(pointer));
        while (!rest.isEmpty()) {
            var child = child(node, rest.peek());
            if (child == null) {
                return reference(node).map(target -> rest.stream().reduce(target, JsonPointers::child));
            }
            rest.remove();
            node = child;
        }
        return Optional.empty();
    }

    /** The pointer that an object's {@code $ref} names; empty where it is none into this document. */
    public Optional<String> reference(JsonNode node) {
        var ref = node.get(REF);
        return ref != null && ref.isTextual() ? pointer(ref.textValue()) : Optional.empty();
    }

    /** The pointer in a reference such as {@code #/components/schemas/Pet}; empty where it is of another form. */
    public static Optional<String> pointer(String reference) {
        if (!reference.equals("#") && !reference.startsWith("#/")) {
            return Optional.empty();
        }
        var fragment = reference.substring(1);
        if (fragment.indexOf('%') < 0) {
            return Optional.of(fragment);
        }
        try {
            // The decoder is the one for forms: a plus sign would become a space.
            return Optional.of(URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.of(fragment);
        }
    }

    private static @Nullable JsonNode child(JsonNode node, String token) {
        if (node.isArray()) {
            var index = ArrayIndex.parse(token);
            return index.isPresent() ? node.get(index.getAsInt()) : null;
        }
        return node.get(token);
    }
}
