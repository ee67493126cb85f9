package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import dev.dovetail.contract.source.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Short texts that are equal for schemas that are written alike, whatever their names and their prose. */
final class Digests {

    private static final Set<String> UNORDERED = Set.of("required", "enum", "type");

    /**
     * How many references deep a digest looks. Schemas refer to each other in circles, so that there has to be an end, and what
     * lies deeper is compared for itself.
     */
    private static final int DEEPEST = 6;

    private record Place(String pointer, int depth) {}

    private final SourceDocument document;
    private final Map<Place, String> known = new HashMap<>();

    Digests(SourceDocument document) {
        this.document = document;
    }

    /** The digest of what stands at a pointer, references followed. */
    String of(String pointer) {
        return of(pointer, DEEPEST);
    }

    private String of(String pointer, int depth) {
        if (!(document.follow(pointer) instanceof Resolution.Found found)) {
            return "missing";
        }
        if (depth == 0) {
            return "deeper";
        }
        var place = new Place(found.pointer(), depth);
        var before = known.get(place);
        if (before == null) {
            before = digest(found.pointer(), found.node(), new Reading(depth, false));
            known.put(place, before);
        }
        return before;
    }

    /**
     * How a value is read.
     *
     * @param depth how many references may be followed still
     * @param names whether the members are named by the author rather than by the standard
     */
    private record Reading(int depth, boolean names) {}

    private String digest(String pointer, JsonNode node, Reading reading) {
        if (node.isObject()) {
            return object(pointer, node, reading);
        }
        if (!node.isArray()) {
            return node.toString();
        }
        var items = new ArrayList<String>();
        for (var i = 0; i < node.size(); i++) {
            items.add(inner(JsonPointers.child(pointer, i), node.get(i), new Reading(reading.depth(), false)));
        }
        if (UNORDERED.contains(JsonPointers.last(pointer))) {
            items.sort(null);
        }
        return items.toString();
    }

    private String object(String pointer, JsonNode node, Reading reading) {
        var members = new TreeMap<String, String>();
        for (var member : node.properties()) {
            var name = member.getKey();
            if (reading.names() || !Keywords.prose(name)) {
                var authored = !reading.names() && (name.equals("properties") || name.equals("patternProperties"));
                members.put(
                        name,
                        inner(
                                JsonPointers.child(pointer, name),
                                member.getValue(),
                                new Reading(reading.depth(), authored)));
            }
        }
        return Fingerprints.of(members.toString());
    }

    private String inner(String pointer, JsonNode node, Reading reading) {
        return node.path("$ref").isTextual() ? of(pointer, reading.depth() - 1) : digest(pointer, node, reading);
    }
}
