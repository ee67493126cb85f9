package dev.dovetail.generator.regeneration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where a document has a keyword of Dovetail's own, and what it says there; outer places before inner ones. */
final class KeywordPlaces {

    private final String keyword;
    private final Map<String, String> places = new LinkedHashMap<>();

    private KeywordPlaces(String keyword) {
        this.keyword = keyword;
    }

    /** From the pointer of what has the keyword to its text. */
    static Map<String, String> of(JsonNode tree, String keyword) {
        var found = new KeywordPlaces(keyword);
        found.walk(tree, "");
        return found.places;
    }

    /** A name as a token of a pointer. */
    static String token(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private void walk(JsonNode node, String pointer) {
        var value = node.path(keyword);
        if (value.isTextual()) {
            places.put(pointer, value.asText());
        }
        node.properties().forEach(member -> walk(member.getValue(), pointer + "/" + token(member.getKey())));
        if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                walk(node.get(i), pointer + "/" + i);
            }
        }
    }
}
