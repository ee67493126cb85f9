package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.METHOD;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether the documented methods answer, and no others. */
public final class MethodChecks {
    public static final Check UNDOCUMENTED = Check.must(
            "method.undocumented", METHOD, "a method that the path does not have is answered 405", "RFC 9110, 15.5.6");

    public static final Check ALLOW = Check.must(
            "method.allow", METHOD, "a 405 lists exactly the documented methods in Allow", "RFC 9110, 10.2.1");

    public static final Check REFUSED = Check.must(
            "method.refused", METHOD, "an operation that is documented as 405 is answered 405", "the document");

    public static final Check REFUSED_EFFECT =
            Check.must("method.refused-effect", METHOD, "a request answered 405 changed nothing", "RFC 9110, 15.5.6");

    private MethodChecks() {}

    static List<Check> all() {
        return List.of(UNDOCUMENTED, ALLOW, REFUSED, REFUSED_EFFECT);
    }
}
