package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with the names of its parameters left out of account, and a slash at its end too.
 *
 * @param segments fixed texts, and <code>{}</code> for each parameter
 */
record PathPattern(List<String> segments) {

    private static final String PARAMETER = "{}";

    PathPattern {
        segments = List.copyOf(segments);
    }

    static PathPattern of(PathTemplate path) {
        var segments = new ArrayList<String>();
        for (var segment : path.segments()) {
            if (!segment.isEmpty()) {
                segments.add(segment.replaceAll("\\{[^{}]*}", PARAMETER));
            }
        }
        return new PathPattern(segments);
    }

    /** Everything before a segment. */
    PathPattern before(int segment) {
        return new PathPattern(segments.subList(0, segment));
    }

    PathPattern then(String segment) {
        var longer = new ArrayList<>(segments);
        longer.add(segment);
        return new PathPattern(longer);
    }

    /** Everything but the last segment; of no segments, none. */
    PathPattern parent() {
        return segments.isEmpty() ? this : before(segments.size() - 1);
    }

    /** This and one parameter. */
    PathPattern item() {
        return then(PARAMETER);
    }

    boolean endsInParameter() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).equals(PARAMETER);
    }

    /** The last segment that is no parameter. */
    Optional<String> lastFixed() {
        for (var i = segments.size() - 1; i >= 0; i--) {
            if (!segments.get(i).contains(PARAMETER)) {
                return Optional.of(segments.get(i));
            }
        }
        return Optional.empty();
    }

    /** The number of the segment that a parameter stands in; -1 where the path does not have it. */
    static int indexOf(PathTemplate path, String parameter) {
        var segments =
                path.segments().stream().filter(segment -> !segment.isEmpty()).toList();
        for (var i = 0; i < segments.size(); i++) {
            if (segments.get(i).contains("{" + parameter + "}")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Which parameter of one path stands where which of another one does, as far as the two paths are alike from their
     * beginning: {@code /users/{id}/pets} and {@code /users/{userId}/pets/{petId}} give {@code id → userId}.
     */
    static Map<String, String> aligned(PathTemplate path, PathTemplate other) {
        var names = new LinkedHashMap<String, String>();
        var left = of(path).segments();
        var right = of(other).segments();
        var mine = path.parameterNames().iterator();
        var theirs = other.parameterNames().iterator();
        for (var i = 0; i < Math.min(left.size(), right.size()) && left.get(i).equals(right.get(i)); i++) {
            for (var at = left.get(i).indexOf(PARAMETER);
                    at >= 0;
                    at = left.get(i).indexOf(PARAMETER, at + 1)) {
                names.put(mine.next(), theirs.next());
            }
        }
        return names;
    }
}
