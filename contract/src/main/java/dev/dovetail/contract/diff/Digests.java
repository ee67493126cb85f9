package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short texts that are equal for schemas that are written alike, whatever their names and their prose. */
final class Digests {

    private static final Set<String> UNORDERED = Set.of("required", "enum", "type");

    private final SourceDocument document;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Digests(SourceDocument document) {
        this.document = document;
    }

    /** The digest of what stands at a pointer, references followed. */
    String of(String pointer) {
        var resolved = document.follow(pointer);
        if (!(resolved instanceof Resolution.Found found)) {
            return "missing";
        }
        var before = known.get(found.pointer());
        if (before != null) {
            return before;
        }
        if (!open.add(found.pointer())) {
            return "again";
        }
        var digest = digest(found.pointer(), found.node(), false);
        open.remove(found.pointer());
        if (open.isEmpty()) {
            known.put(found.pointer(), digest);
        }
        return digest;
    }

    private String digest(String pointer, JsonNode node, boolean names) {
        if (node.isObject()) {
            return object(pointer, node, names);
        }
        if (!node.isArray()) {
            return node.toString();
        }
        var items = new java.util.ArrayList<String>();
        for (var i = 0; i < node.size(); i++) {
            items.add(inner(JsonPointers.child(pointer, i), node.get(i), false));
        }
        if (UNORDERED.contains(JsonPointers.last(pointer))) {
            items.sort(null);
        }
        return items.toString();
    }

    /** With names, the members are named by the author rather than by the standard. */
    private String object(String pointer, JsonNode node, boolean names) {
        var members = new TreeMap<String, String>();
        for (var member : node.properties()) {
            var name = member.getKey();
            if (names || !Keywords.prose(name)) {
                var authored = !names && (name.equals("properties") || name.equals("patternProperties"));
                members.put(name, inner(JsonPointers.child(pointer, name), member.getValue(), authored));
            }
        }
        return Fingerprints.of(members.toString());
    }

    private String inner(String pointer, JsonNode node, boolean names) {
        return node.has("$ref") ? of(pointer) : digest(pointer, node, names);
    }
}
