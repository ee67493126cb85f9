package dev.dovetail.runtime.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A path as OpenAPI writes it, {@code /projects/{id}/files/{name}.json}, in segments. */
record PathTemplate(String text, List<PathSegment> segments) {

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException when it does not start with a slash, or a name repeats or is not closed
     */
    static PathTemplate parse(String text) {
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("the path " + text + " does not start with a slash");
        }
        var segments = new ArrayList<PathSegment>();
        var names = new HashSet<String>();
        for (var part : text.substring(1).split("/", -1)) {
            var segment = PathSegment.parse(part);
            for (var name : segment.names()) {
                if (!names.add(name)) {
                    throw new IllegalArgumentException("the path " + text + " has two parameters " + name);
                }
            }
            segments.add(segment);
        }
        return new PathTemplate(text, List.copyOf(segments));
    }
}
