package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.STATUS;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether the status is a documented one, and the one for the case. */
public final class StatusChecks {
    public static final Check SUCCESS = Check.must(
            "status.success", STATUS, "a documented request gets the documented success status", "the document");

    public static final Check UNDOCUMENTED = Check.must(
            "status.undocumented", STATUS, "no answer has a status that the document does not have", "the document");

    public static final Check SERVER_ERROR =
            Check.must("status.server-error", STATUS, "nothing that is sent makes the server fail", "RFC 9110, 15.6");

    public static final Check NO_BODY = Check.must(
            "status.no-body", STATUS, "an answer of status 204 announces no body", "RFC 9110, 8.6 and 15.3.5");

    private StatusChecks() {}

    static List<Check> all() {
        return List.of(SUCCESS, UNDOCUMENTED, SERVER_ERROR, NO_BODY);
    }
}
