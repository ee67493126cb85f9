package dev.dovetail.contract;

import java.nio.file.Path;
import java.util.List;

/**
 * How to read a document.
 *
 * @param overlays Overlay 1.0 documents, applied in this order before anything else looks at the document
 * @param maxBytes the largest file that is read, in octets
 * @param maxDepth the deepest nesting that is followed
 */
public record ReadOptions(List<Path> overlays, long maxBytes, int maxDepth) {

    /** No overlays, 64 MiB, 200 levels. */
    public static final ReadOptions DEFAULTS = new ReadOptions(List.of(), 64L << 20, 200);

    public ReadOptions {
        overlays = List.copyOf(overlays);
    }

    /** These options with other overlays. */
    public ReadOptions withOverlays(List<Path> newOverlays) {
        return new ReadOptions(newOverlays, maxBytes, maxDepth);
    }
}
