package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.OperationRef;
import java.util.List;

/**
 * What all paths of a document begin with: said once, it leaves room for what tells them apart.
 *
 * @param text whole segments, without a slash at the end; empty when it would not be worth the words
 */
record PathPrefix(String text) {

    private static final int WORTH_SAYING = 8;

    static PathPrefix of(List<OperationRef> operations) {
        if (operations.size() < 2) {
            return new PathPrefix("");
        }
        var first = operations.get(0).path();
        for (var end = first.lastIndexOf('/'); end >= WORTH_SAYING; end = first.lastIndexOf('/', end - 1)) {
            var prefix = first.substring(0, end);
            if (operations.stream().allMatch(operation -> leavesSomething(operation.path(), prefix))) {
                return new PathPrefix(prefix);
            }
        }
        return new PathPrefix("");
    }

    /** The path without the prefix. */
    String shorten(String path) {
        return path.startsWith(text + "/") ? path.substring(text.length()) : path;
    }

    private static boolean leavesSomething(String path, String prefix) {
        return path.startsWith(prefix + "/") && path.length() > prefix.length() + 1;
    }
}
