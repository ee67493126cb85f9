package dev.dovetail.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.source.SourceDocument;

/**
 * A document that was read: its model, and its tree with overlays applied.
 *
 * @param name the document's file name as the user gave it
 * @param api the model
 * @param source the document as it stands, with the place of every value
 */
public record Contract(String name, Api api, SourceDocument source) {

    /** The document as JSON, for those who need a schema as written (a validator); not to be changed. */
    public JsonNode tree() {
        return source.tree();
    }

    /** Where a place of the tree has its text. */
    public Location location(String pointer) {
        return source.location(pointer);
    }
}
