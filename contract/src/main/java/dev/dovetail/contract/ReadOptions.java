package dev.dovetail.contract;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How to read a document.
 *
 * @param overlays Overlay 1.0 documents, applied in this order before anything else looks at the document
 * @param root the folder whose files the document may refer to; the document's own where it is empty, or not around the document
 * @param maxBytes the largest file that is read, in octets
 * @param maxDepth the deepest nesting that is followed
 */
public record ReadOptions(List<Path> overlays, Optional<Path> root, long maxBytes, int maxDepth) {

    /** No overlays, the document's own folder, 64 MiB, 200 levels. */
    public static final ReadOptions DEFAULTS = new ReadOptions(List.of(), Optional.empty(), 64L << 20, 200);

    public ReadOptions {
        overlays = List.copyOf(overlays);
    }

    /** These options with other overlays. */
    public ReadOptions withOverlays(List<Path> newOverlays) {
        return new ReadOptions(newOverlays, root, maxBytes, maxDepth);
    }

    /** These options with another folder around the document, whose files it may refer to. */
    public ReadOptions withRoot(Optional<Path> newRoot) {
        return new ReadOptions(overlays, newRoot, maxBytes, maxDepth);
    }
}
