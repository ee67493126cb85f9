package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.ISOLATION;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether what belongs to one project, user or tenant stays there. */
public final class IsolationChecks {
    public static final Check READ =
            apart("isolation.read", "what belongs to one parent or caller is not read by another");

    public static final Check LIST =
            apart("isolation.list", "what belongs to one parent or caller is not in the list of another");

    public static final Check CHANGE =
            apart("isolation.change", "what belongs to one parent or caller is not changed by another");

    public static final Check DELETE =
            apart("isolation.delete", "what belongs to one parent or caller is not deleted by another");

    public static final Check CREATE =
            apart("isolation.create", "what is created for one parent or caller is not created for another");

    public static final Check EFFECT = Check.must(
            "isolation.effect",
            ISOLATION,
            "a request refused for its parent or caller changed nothing",
            "RFC 9110, 15.5.4 and 15.5.5");

    public static final Check EXISTENCE = Check.should(
            "isolation.existence",
            ISOLATION,
            "what belongs to another parent or caller is refused like what does not exist",
            "RFC 9110, 15.5.4");

    public static final Check CALLER =
            apart("isolation.caller", "what is one caller's is neither read, listed, changed nor deleted by another");

    private IsolationChecks() {}

    static List<Check> all() {
        return List.of(READ, LIST, CHANGE, DELETE, CREATE, EFFECT, EXISTENCE, CALLER);
    }

    private static Check apart(String id, String proves) {
        return Check.must(id, ISOLATION, proves, "RFC 9110, 15.5.4 and 15.5.5");
    }
}
