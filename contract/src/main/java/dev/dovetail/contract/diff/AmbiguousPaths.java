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

    void compare(Pair documents) {
        var before = overlaps(documents.before());
        overlaps(documents.after()).forEach((key, path) -> {
            if (!before.containsKey(key)) {
                var subject = new Subject.OfOperation("", key.get(1), Optional.empty(), Optional.of(path.pointer()));
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
                                key.get(0) + " and " + key.get(1));
            }
        });
    }

    /** Pairs of paths of which neither is more concrete than the other in every segment. */
    private static Map<List<String>, Part> overlaps(Part document) {
        var found = new LinkedHashMap<List<String>, Part>();
        var paths = document.raw("paths").members();
        var byLength = new LinkedHashMap<Integer, List<String>>();
        for (var path : paths.keySet()) {
            var segments = path.split("/", -1).length;
            for (var other : byLength.computeIfAbsent(segments, unused -> new ArrayList<>())) {
                if (new PathTemplate(path).ambiguousWith(new PathTemplate(other))) {
                    found.put(List.of(PathsComparison.shape(other), PathsComparison.shape(path)), paths.get(path));
                }
            }
            byLength.get(segments).add(path);
        }
        return found;
    }
}
