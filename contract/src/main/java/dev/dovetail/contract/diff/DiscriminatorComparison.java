package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** How a reader tells alternatives apart. */
final class DiscriminatorComparison {

    private static final String KEYWORD = "discriminator";

    private DiscriminatorComparison() {}

    static void compare(Meeting meeting) {
        var before = meeting.before().value(KEYWORD);
        var after = meeting.after().value(KEYWORD);
        if (before.isEmpty() && after.isPresent()) {
            meeting.addKeyword(UnionRules.DISCRIMINATOR_ADDED, KEYWORD, property(after.get()));
        } else if (before.isPresent() && after.isEmpty()) {
            meeting.addKeyword(UnionRules.DISCRIMINATOR_REMOVED, KEYWORD, property(before.get()));
        } else if (before.isPresent()) {
            both(meeting, before.get(), after.orElseThrow());
        }
    }

    private static void both(Meeting meeting, JsonNode before, JsonNode after) {
        if (!property(before).equals(property(after))) {
            meeting.addKeyword(
                    UnionRules.DISCRIMINATOR_PROPERTY_CHANGED,
                    KEYWORD,
                    Texts.change(property(before), property(after)));
        }
        var old = mapping(before);
        var recent = mapping(after);
        var values = new TreeSet<>(old.keySet());
        values.addAll(recent.keySet());
        values.forEach(value -> value(meeting, value, old, recent));
    }

    private static void value(Meeting meeting, String value, Map<String, String> old, Map<String, String> recent) {
        var before = old.get(value);
        var after = recent.get(value);
        if (before == null) {
            if (!value.equals(after)) {
                meeting.addKeyword(UnionRules.DISCRIMINATOR_MAPPING_ADDED, KEYWORD, value);
            }
        } else if (after == null) {
            if (!value.equals(before)) {
                meeting.addKeyword(UnionRules.DISCRIMINATOR_MAPPING_REMOVED, KEYWORD, value);
            }
        } else if (!before.equals(after) && !renamed(meeting, before, after)) {
            meeting.addKeyword(
                    UnionRules.DISCRIMINATOR_MAPPING_CHANGED, KEYWORD, value + ": " + Texts.change(before, after));
        }
    }

    /** Whether the schema only has another name. */
    private static boolean renamed(Meeting meeting, String before, String after) {
        var place = "/components/schemas/";
        return meeting.comparer()
                .sameText(
                        java.util.List.of(JsonPointers.child(place.substring(0, place.length() - 1), before)),
                        java.util.List.of(JsonPointers.child(place.substring(0, place.length() - 1), after)));
    }

    private static String property(JsonNode discriminator) {
        return discriminator.path("propertyName").asText();
    }

    /** From value to the name of the schema: the last step of a reference. */
    private static Map<String, String> mapping(JsonNode discriminator) {
        var mapping = new TreeMap<String, String>();
        for (var entry : discriminator.path("mapping").properties()) {
            var target = entry.getValue().asText();
            mapping.put(entry.getKey(), target.substring(target.lastIndexOf('/') + 1));
        }
        return mapping;
    }
}
