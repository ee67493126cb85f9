package dev.dovetail.conformance.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A change of a document (OpenAPI Overlay 1.0, Action Object).
 *
 * @param target a JSONPath
 * @param description why, for those who read the overlay
 * @param update what is merged into the target; without it the target is removed
 */
public record OverlayAction(String target, String description, Optional<JsonNode> update) {

    /** A removal. */
    public static OverlayAction remove(String target, String description) {
        return new OverlayAction(target, description, Optional.empty());
    }

    /** A merge. */
    public static OverlayAction update(String target, String description, JsonNode value) {
        return new OverlayAction(target, description, Optional.of(value));
    }
}
