package dev.dovetail.generator.regeneration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the document says was called otherwise before: {@code x-dovetail-renamed-from}, the name that a neighbour would
 * have, or a JSON Pointer. It is said, never guessed: two schemas that look alike need not mean the same.
 */
final class RenamedPlaces {

    private static final String KEYWORD = "x-dovetail-renamed-from";
    private static final String PROPERTIES = "/properties/";

    private final Map<String, String> moves = new LinkedHashMap<>();

    private RenamedPlaces() {}

    /** From the pointer where a thing is now to the one where it was. */
    static Map<String, String> of(JsonNode tree) {
        var places = new RenamedPlaces();
        KeywordPlaces.of(tree, KEYWORD).forEach(places::add);
        return places.moves;
    }

    private void add(String now, String text) {
        var slash = now.lastIndexOf('/');
        var before = text.startsWith("/") ? text : now.substring(0, slash + 1) + KeywordPlaces.token(text);
        moves.put(now, before);
        var owner = now.lastIndexOf(PROPERTIES);
        if (owner >= 0 && owner + PROPERTIES.length() == slash + 1) {
            // The name of a member belongs to the object: the second place is where the lock has it.
            var old = before.substring(before.lastIndexOf('/') + 1);
            moves.put(
                    now.substring(0, owner) + " " + plain(now.substring(slash + 1)),
                    now.substring(0, owner) + " " + plain(old));
        }
    }

    static String plain(String token) {
        return token.replace("~1", "/").replace("~0", "~");
    }
}
