package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.POSITIVE_DATA;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/**
 * Whether requests are accepted that the schemas allow. What the document names itself, a value or that one may be left
 * out, a server must accept; what was made up within the schemas it should, because a schema cannot say every rule.
 */
public final class PositiveDataChecks {
    public static final Check EXAMPLE =
            must("positive-data.example", "a body that the document gives as an example is accepted");

    public static final Check OPTIONAL =
            must("positive-data.optional", "whatever is not required may be left out of a body");

    public static final Check ENUM = must("positive-data.enum", "every value that the document lists is accepted");

    public static final Check NULL = must("positive-data.null", "null is accepted where the document allows it");

    public static final Check BOUND =
            must("positive-data.bound", "numbers and counts of items are accepted at their documented bounds");

    public static final Check MEDIA_TYPE =
            must("positive-data.media-type", "a body is accepted in every documented media type");

    public static final Check PARAMETER =
            must("positive-data.parameter", "optional parameters are accepted with the values that the document names");

    public static final Check MEMBER =
            should("positive-data.member", "optional members are accepted, with documented values or with free text");

    public static final Check LENGTH =
            should("positive-data.length", "free text is accepted at its shortest and at its longest");

    public static final Check UNICODE =
            should("positive-data.unicode", "free text is accepted in any script, and with signs beyond 16 bits");

    public static final Check KEPT = must("positive-data.kept", "what is accepted is kept as it was sent");

    private PositiveDataChecks() {}

    static List<Check> all() {
        return List.of(EXAMPLE, OPTIONAL, ENUM, NULL, BOUND, MEDIA_TYPE, PARAMETER, MEMBER, LENGTH, UNICODE, KEPT);
    }

    private static Check must(String id, String proves) {
        return Check.must(id, POSITIVE_DATA, proves, "OpenAPI, Schema Object");
    }

    private static Check should(String id, String proves) {
        return Check.should(id, POSITIVE_DATA, proves, "OpenAPI, Schema Object");
    }
}
