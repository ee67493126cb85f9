package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one scenario has created so far, by slot. Used by one thread. */
final class World {
    private final Map<String, JsonNode> identifiers = new HashMap<>();
    private final Map<String, String> reasons = new HashMap<>();

    void keep(String slot, JsonNode identifier) {
        identifiers.put(slot, identifier);
        reasons.remove(slot);
    }

    /** Why there is nothing in a slot. */
    void lacks(String slot, String reason) {
        reasons.put(slot, reason);
    }

    /** Why there is nothing in a slot, if that is known. */
    Optional<String> reason(String slot) {
        return Optional.ofNullable(reasons.get(slot));
    }

    /** The same, with one thing more. */
    World with(String slot, JsonNode identifier) {
        var more = new World();
        more.identifiers.putAll(identifiers);
        more.keep(slot, identifier);
        return more;
    }

    Optional<JsonNode> identifier(String slot) {
        return Optional.ofNullable(identifiers.get(slot));
    }
}
