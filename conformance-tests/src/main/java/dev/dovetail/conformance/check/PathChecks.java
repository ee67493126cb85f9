package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.PATHS;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether the documented paths answer, and no others. */
public final class PathChecks {
    public static final Check ANSWERS = Check.must(
            "paths.answers", PATHS, "the documented path and method lead to the operation", "OpenAPI, Paths Object");

    public static final Check UNKNOWN = Check.must(
            "paths.unknown", PATHS, "a path that the document does not have is answered 404", "RFC 9110, 15.5.5");

    public static final Check UNKNOWN_ID = Check.must(
            "paths.unknown-id", PATHS, "an identifier that names nothing is refused with 4xx", "RFC 9110, 15.5.5");

    private PathChecks() {}

    static List<Check> all() {
        return List.of(ANSWERS, UNKNOWN, UNKNOWN_ID);
    }
}
