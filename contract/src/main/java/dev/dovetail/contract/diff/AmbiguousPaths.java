package dev.dovetail.contract.diff;

import dev.dovetail.contract.model.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds paths of the new document that match the same requests, where it was not so before. */
final class AmbiguousPaths {

    private final Comparison comparison;

    AmbiguousPaths(Comparison comparison) {
        this.comparison = comparison;
    }

    /** A path, another that matches the same requests, and where the first stands. */
    private record Overlap(String path, String other, Part part) {}

    void compare(Pair documents) {
        var before = overlaps(documents.before());
        overlaps(documents.after()).forEach((key, found) -> {
            if (!before.containsKey(key)) {
                var path = found.part();
                var subject = new Subject.OfOperation("", found.path(), Optional.empty(), Optional.of(path.pointer()));
                comparison
                        .facts()
                        .add(
                                PathRules.PATHS_AMBIGUOUS,
                                Direction.REQUEST,
                                subject,
                                new Pair(
                                        path.document() == documents.before().document()
                                                ? path
                                                : documents.before().raw(" "),
                                        path),
                                found.other());
            }
        });
    }

    /** Pairs of paths of which neither is more concrete than the other in every segment. */
    private static Map<List<String>, Overlap> overlaps(Part document) {
        var found = new LinkedHashMap<List<String>, Overlap>();
        var paths = document.raw("paths").members();
        var byLength = new LinkedHashMap<Integer, List<String>>();
        for (var path : paths.keySet()) {
            var segments = path.split("/", -1).length;
            for (var other : byLength.computeIfAbsent(segments, unused -> new ArrayList<>())) {
                if (new PathTemplate(path).ambiguousWith(new PathTemplate(other))) {
                    found.put(
                            List.of(PathsComparison.shape(other), PathsComparison.shape(path)),
                            new Overlap(path, other, paths.get(path)));
                }
            }
            byLength.get(segments).add(path);
        }
        return found;
    }
}
