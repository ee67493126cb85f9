package dev.dovetail.conformance.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Where a document lies as seen from the root of the sources: what code hosts want paths to be relative to. */
final class SourcePath {

    private final Path root;

    /** Paths seen from this folder. */
    SourcePath(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** The document's path with slashes; as it is where it lies elsewhere. */
    String of(String document) {
        try {
            var path = Path.of(document).toAbsolutePath().normalize();
            return path.startsWith(root)
                    ? root.relativize(path).toString().replace('\\', '/')
                    : document.replace('\\', '/');
        } catch (InvalidPathException e) {
            return document;
        }
    }

    /** The same as a reference to a URI (RFC 3986): relative below the root. */
    String uri(String document) {
        var path = of(document);
        try {
            // A colon in the first segment would be read as a scheme.
            var safe = !path.startsWith("/") && path.split("/", 2)[0].contains(":") ? "./" + path : path;
            return new URI(path.startsWith("/") ? "file" : null, path.startsWith("/") ? "" : null, safe, null)
                    .toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path can always be written as a URI: " + path, e);
        }
    }
}
