package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.NEGATIVE_DATA;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/**
 * Whether requests are refused that break one rule of the document. Refused is what is answered with a status of class
 * 4; that it is a documented one and has the documented shape are checks of their own.
 */
public final class NegativeDataChecks {
    public static final Check REQUIRED = body("required", "a body without a required member is refused");

    public static final Check TYPE = body("type", "a value of another type is refused");

    public static final Check NULL = body("null", "null is refused where a value is required");

    public static final Check ENUM = body("enum", "a value that is not among those listed is refused");

    public static final Check RANGE = body("range", "a number beyond its bounds is refused");

    public static final Check LENGTH = body("length", "a text that is too short or too long is refused");

    public static final Check PATTERN = body("pattern", "a text that does not match its pattern is refused");

    public static final Check FORMAT = body("format", "a word that is no date, UUID, address is refused as one");

    public static final Check ITEMS = body("items", "an array with too few, too many or repeated items is refused");

    public static final Check ADDITIONAL =
            body("additional", "a member that the document does not name is refused where it allows no others");

    public static final Check MALFORMED = Check.must(
            "negative-data.malformed", NEGATIVE_DATA, "a body that is not JSON is refused", "RFC 9110, 15.5.1");

    public static final Check CONTENT_TYPE = Check.must(
            "negative-data.content-type",
            NEGATIVE_DATA,
            "a body of a media type that the document does not have is refused",
            "RFC 9110, 15.5.16");

    public static final Check NO_BODY = Check.must(
            "negative-data.no-body",
            NEGATIVE_DATA,
            "a request without its required body is refused",
            "OpenAPI, Request Body Object");

    public static final Check PARAMETER_MISSING =
            parameter("parameter-missing", "a request without a required parameter is refused");

    public static final Check QUERY = parameter("query", "a query parameter that breaks its schema is refused");

    public static final Check HEADER = parameter("header", "a header parameter that breaks its schema is refused");

    public static final Check PATH = parameter("path", "a path parameter that breaks its schema is refused");

    public static final Check EFFECT = Check.must(
            "negative-data.effect",
            NEGATIVE_DATA,
            "requests refused for their data changed nothing",
            "RFC 9110, 15.5.1");

    private NegativeDataChecks() {}

    static List<Check> all() {
        return List.of(
                REQUIRED,
                TYPE,
                NULL,
                ENUM,
                RANGE,
                LENGTH,
                PATTERN,
                FORMAT,
                ITEMS,
                ADDITIONAL,
                MALFORMED,
                CONTENT_TYPE,
                NO_BODY,
                PARAMETER_MISSING,
                QUERY,
                HEADER,
                PATH,
                EFFECT);
    }

    private static Check body(String name, String proves) {
        return Check.must("negative-data." + name, NEGATIVE_DATA, proves, "OpenAPI, Schema Object");
    }

    private static Check parameter(String name, String proves) {
        return Check.must("negative-data." + name, NEGATIVE_DATA, proves, "OpenAPI, Parameter Object");
    }
}
