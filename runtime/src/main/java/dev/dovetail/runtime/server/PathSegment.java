package dev.dovetail.runtime.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands between two slashes of a template: literals and parameters in turn, beginning and ending with a literal
 * that may be empty.
 *
 * @param literals one more than names
 * @param names the parameters
 */
record PathSegment(List<String> literals, List<String> names) {

    static PathSegment parse(String text) {
        var literals = new ArrayList<String>();
        var names = new ArrayList<String>();
        var at = 0;
        for (var open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
            var close = text.indexOf('}', open);
            if (close < 0 || close == open + 1) {
                throw new IllegalArgumentException("'" + text + "' has a parameter without a name or end");
            }
            if (!names.isEmpty() && open == at) {
                throw new IllegalArgumentException("'" + text + "' has nothing between two parameters");
            }
            literals.add(text.substring(at, open));
            names.add(text.substring(open + 1, close));
            at = close + 1;
        }
        literals.add(text.substring(at));
        return new PathSegment(List.copyOf(literals), List.copyOf(names));
    }

    boolean isLiteral() {
        return names.isEmpty();
    }

    /** The number of characters that are fixed: more of them are a better match. */
    int fixedLength() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /** The segment without the names, which do not tell two templates apart. */
    List<String> shape() {
        return literals;
    }

    /**
     * Matches a segment of a path, adding the parameters, still encoded.
     *
     * @return false when the segment is another; parameters may have been added all the same
     */
    boolean match(String raw, Map<String, String> parameters) {
        var last = names.size() - 1;
        if (!raw.startsWith(literals.get(0)) || !raw.endsWith(literals.get(last + 1))) {
            return false;
        }
        var at = literals.get(0).length();
        var end = raw.length() - literals.get(last + 1).length();
        for (var i = 0; i < last; i++) {
            var next = raw.indexOf(literals.get(i + 1), at + 1);
            if (next < 0) {
                return false;
            }
            parameters.put(names.get(i), raw.substring(at, next));
            at = next + literals.get(i + 1).length();
        }
        if (at >= end) {
            return false;
        }
        parameters.put(names.get(last), raw.substring(at, end));
        return true;
    }
}
