package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.LIFE_CYCLE;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether the server remembers what it was told. */
public final class LifeCycleChecks {
    public static final Check CREATE =
            Check.must("life-cycle.create", LIFE_CYCLE, "what is created is stored as it was sent", "RFC 9110, 9.3.3");

    public static final Check READ = Check.must(
            "life-cycle.read", LIFE_CYCLE, "what was created can be read, as it was answered", "RFC 9110, 9.3.1");

    public static final Check LIST =
            Check.must("life-cycle.list", LIFE_CYCLE, "what was created is in the list", "the document");

    public static final Check ONCE =
            Check.must("life-cycle.once", LIFE_CYCLE, "one creation makes one thing", "RFC 9110, 9.3.3; the document");

    public static final Check LIST_AGREES = Check.must(
            "life-cycle.list-agrees", LIFE_CYCLE, "what is listed has the values that it is read with", "the document");

    public static final Check UPDATE = Check.must(
            "life-cycle.update", LIFE_CYCLE, "an update changes what was sent", "RFC 5789, 2; RFC 9110, 9.3.4");

    public static final Check UPDATE_ONLY = Check.must(
            "life-cycle.update-only", LIFE_CYCLE, "a PATCH changes nothing that was not sent", "RFC 5789, 2");

    public static final Check DELETE =
            Check.must("life-cycle.delete", LIFE_CYCLE, "what was deleted is answered 404", "RFC 9110, 9.3.5");

    public static final Check DELETE_LIST =
            Check.must("life-cycle.delete-list", LIFE_CYCLE, "what was deleted is not in the list", "RFC 9110, 9.3.5");

    public static final Check SOFT_DELETE = Check.must(
            "life-cycle.soft-delete", LIFE_CYCLE, "what was marked as deleted is not in the list", "the document");

    private LifeCycleChecks() {}

    static List<Check> all() {
        return List.of(CREATE, READ, LIST, ONCE, LIST_AGREES, UPDATE, UPDATE_ONLY, DELETE, DELETE_LIST, SOFT_DELETE);
    }
}
