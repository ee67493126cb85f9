package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Level;

/** Checks as a suite has them. */
final class SampleChecks {

    static final Check ANSWERS = must(
            "path.answers", CheckGroup.PATHS, "the documented path and method answer", "OpenAPI 3.1, Paths Object");
    static final Check UNKNOWN_PATH =
            must("path.unknown", CheckGroup.PATHS, "a path that the document does not have is 404", "RFC 9110, 15.5.5");
    static final Check ALLOW = new Check(
            "method.allow",
            CheckGroup.METHOD,
            Level.SHOULD,
            "Allow of a 405 lists exactly the documented methods",
            "RFC 9110, 10.2.1");
    static final Check SUCCESS = must(
            "status.success",
            CheckGroup.STATUS,
            "a valid request is answered with the documented success status",
            "OpenAPI 3.1, Responses Object");
    static final Check NO_CREDENTIALS = must(
            "authentication.missing",
            CheckGroup.AUTHENTICATION,
            "without credentials the answer is 401 with a challenge",
            "RFC 9110, 15.5.2");
    static final Check UNKNOWN_TOKEN = must(
            "authentication.unknown",
            CheckGroup.AUTHENTICATION,
            "an unknown token is answered with 401",
            "RFC 6750, 3.1");
    static final Check EXACT = must(
            "scope.sufficient",
            CheckGroup.SCOPES,
            "a token with exactly the documented scopes is let in",
            "OpenAPI 3.1, Security Requirement Object");
    static final Check SIBLING = must(
            "scope.insufficient",
            CheckGroup.SCOPES,
            "a token that lacks a documented scope is answered with 403, and nothing changes",
            "RFC 6750, 3.1");
    static final Check BODY = must(
            "shape.body", CheckGroup.SHAPE, "the body is as its schema describes it", "OpenAPI 3.1, Media Type Object");
    static final Check READ_BACK =
            must("life-cycle.read", CheckGroup.LIFE_CYCLE, "what was created can be read", "the document");

    private SampleChecks() {}

    static Check must(String id, CheckGroup group, String proves, String clause) {
        return new Check(id, group, Level.MUST, proves, clause);
    }
}
