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

    public static final Check INVENTED = Check.must(
            "method.invented", METHOD, "a method that nobody has ever defined is refused", "RFC 9110, 9.1 and 15.6.2");

    public static final Check TRACE = Check.should(
            "method.trace",
            METHOD,
            "TRACE, where the document does not have it, gives no request back",
            "RFC 9110, 9.3.8");

    private MethodChecks() {}

    static List<Check> all() {
        return List.of(UNDOCUMENTED, ALLOW, INVENTED, TRACE, REFUSED, REFUSED_EFFECT);
    }
}
