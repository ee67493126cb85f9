package dev.dovetail.conformance.data;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * One thing in a value that is other than before.
 *
 * @param pointer where in the value, as a JSON Pointer; empty for the value as a whole
 * @param value what stands there now; empty if nothing does
 * @param text what is there now, for people: {@code kind: "fancy"}
 * @param named whether the document names the value; else it was made up within what the schema allows
 * @param statement the keyword that speaks of it, as a JSON Pointer into the document
 */
public record Change(String pointer, Optional<JsonNode> value, String text, boolean named, Optional<String> statement) {

    /** The value with the change in it; what was given stays as it was. */
    public JsonNode in(JsonNode before) {
        if (pointer.isEmpty()) {
            return value.orElse(before);
        }
        var changed = before.<JsonNode>deepCopy();
        var at = JsonPointer.compile(pointer);
        var parent = changed.at(at.head());
        var name = at.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            value.ifPresentOrElse(now -> object.set(name, now), () -> object.remove(name));
        } else if (parent instanceof ArrayNode array && value.isPresent()) {
            array.set(Integer.parseInt(name), value.get());
        }
        return changed;
    }

    /** A pointer as people write it: {@code results[3].created_at}; the value as a whole has no name. */
    static String path(String pointer) {
        return pointer.substring(Math.min(1, pointer.length()))
                .replaceAll("(^|/)(\\d+)(?=/|$)", "[$2]")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
    }

    /** A description that begins with the place, if it has a name. */
    static String described(String pointer, String what) {
        return pointer.isEmpty() ? what : path(pointer) + ": " + what;
    }
}
