package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.LIFE_CYCLE;
import static dev.dovetail.conformance.result.CheckGroup.STATUS;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether the server's memory follows the rules of each method, and keeps to them when it refuses. */
public final class StateChecks {
    public static final Check LOCATION = Check.must(
            "status.location",
            STATUS,
            "the Location of a 201 leads to what was created",
            "RFC 9110, 10.2.2 and 15.3.2");

    public static final Check REPLACE = Check.must(
            "life-cycle.replace", LIFE_CYCLE, "a PUT replaces: what is not sent does not stay", "RFC 9110, 9.3.4");

    public static final Check IDEMPOTENT = Check.must(
            "life-cycle.idempotent", LIFE_CYCLE, "the same PUT once more changes nothing more", "RFC 9110, 9.2.2");

    public static final Check NULL = Check.must(
            "life-cycle.null",
            LIFE_CYCLE,
            "a PATCH that sends null leaves null, or takes the member away",
            "RFC 7396, 2; the document");

    public static final Check READ_ONLY = Check.must(
            "life-cycle.read-only",
            LIFE_CYCLE,
            "what a client sends for a readOnly member is ignored or refused, never stored",
            "JSON Schema, 9.4; OpenAPI, Schema Object");

    public static final Check REFUSED_UPDATE = Check.must(
            "life-cycle.refused-update",
            LIFE_CYCLE,
            "an update that is refused changes nothing, not even what was right in it",
            "RFC 5789, 2; RFC 9110, 15.5.1");

    public static final Check REFUSED_CREATION = Check.must(
            "life-cycle.refused-creation",
            LIFE_CYCLE,
            "a creation that is refused creates nothing",
            "RFC 9110, 15.5.1");

    public static final Check UNIQUE =
            Check.must("life-cycle.unique", LIFE_CYCLE, "no two things have the same identifier", "RFC 9110, 3.1");

    public static final Check REUSE = Check.should(
            "life-cycle.reuse", LIFE_CYCLE, "the identifier of what was deleted is not given again", "RFC 3986, 1.1");

    public static final Check TIMES = Check.should(
            "life-cycle.times",
            LIFE_CYCLE,
            "the time of creation stays, the time of the last update moves on",
            "the document");

    public static final Check DELETE_AGAIN = Check.must(
            "life-cycle.delete-again",
            LIFE_CYCLE,
            "deleting once more is answered 404 or 410, or as documented",
            "RFC 9110, 9.2.2; the document");

    public static final Check USE_AFTER_DELETE = Check.must(
            "life-cycle.use-after-delete", LIFE_CYCLE, "what was deleted cannot be changed", "RFC 9110, 9.3.5");

    public static final Check ORPHANS = Check.must(
            "life-cycle.orphans", LIFE_CYCLE, "what is below a thing is gone when the thing is", "RFC 9110, 9.3.5");

    private StateChecks() {}

    static List<Check> status() {
        return List.of(LOCATION);
    }

    static List<Check> lifeCycle() {
        return List.of(
                REPLACE,
                IDEMPOTENT,
                NULL,
                READ_ONLY,
                REFUSED_UPDATE,
                REFUSED_CREATION,
                UNIQUE,
                REUSE,
                TIMES,
                DELETE_AGAIN,
                USE_AFTER_DELETE,
                ORPHANS);
    }
}
