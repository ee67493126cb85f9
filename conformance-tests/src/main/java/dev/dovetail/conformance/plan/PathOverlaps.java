package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.PathTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which paths of a document one request may match: {@code /pets/mine} and {@code /pets/{petId}} overlap. */
final class PathOverlaps {
    /** By the number of segments, because only paths of the same number overlap. */
    private final Map<Integer, Map<PathTemplate, List<String>>> bySize = new HashMap<>();

    PathOverlaps(Iterable<PathTemplate> paths) {
        for (var path : paths) {
            var segments = path.segments();
            bySize.computeIfAbsent(segments.size(), size -> new LinkedHashMap<>())
                    .putIfAbsent(path, segments);
        }
    }

    /** The paths of the document that a request to this one may match too, in its order; the path itself among them. */
    Stream<PathTemplate> of(PathTemplate path) {
        var segments = path.segments();
        return bySize.getOrDefault(segments.size(), Map.of()).entrySet().stream()
                .filter(other -> overlap(segments, other.getValue()))
                .map(Map.Entry::getKey);
    }

    private static boolean overlap(List<String> left, List<String> right) {
        for (var i = 0; i < left.size(); i++) {
            var one = left.get(i);
            var other = right.get(i);
            if (one.isEmpty() != other.isEmpty()) {
                return false;
            }
            if (one.indexOf('{') < 0 && other.indexOf('{') < 0 && !one.equals(other)) {
                return false;
            }
        }
        return true;
    }
}
