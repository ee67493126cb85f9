package dev.dovetail.conformance.check;

import static dev.dovetail.conformance.result.CheckGroup.SHAPE;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether media types, headers and bodies are as documented. */
public final class ShapeChecks {
    public static final Check CONTENT_TYPE =
            Check.must("shape.content-type", SHAPE, "the media type is a documented one", "OpenAPI, Response Object");

    public static final Check BODY = Check.must(
            "shape.body", SHAPE, "the body of a success is as its schema says", "OpenAPI, Media Type Object");

    public static final Check ERROR_BODY = Check.must(
            "shape.error-body", SHAPE, "the body of an error is as its schema says", "OpenAPI, Media Type Object");

    public static final Check WRITE_ONLY = Check.must(
            "shape.write-only",
            SHAPE,
            "nothing that is documented as writeOnly is sent back",
            "OpenAPI, Schema Object");

    public static final Check HEADER = Check.must(
            "shape.header",
            SHAPE,
            "required headers are there, and headers are as documented",
            "OpenAPI, Header Object");

    public static final Check NO_BODY = Check.should(
            "shape.no-body", SHAPE, "a success has no body where the document has none", "OpenAPI, Response Object");

    public static final Check UNDOCUMENTED_MEMBER = Check.should(
            "shape.undocumented-member",
            SHAPE,
            "bodies have no member that the document does not name",
            "the document");

    public static final Check ENVELOPE = Check.should(
            "shape.envelope",
            SHAPE,
            "errors that the document does not describe look like those that it does, or like each other",
            "the document; RFC 9457, 1");

    private ShapeChecks() {}

    static List<Check> all() {
        return List.of(CONTENT_TYPE, BODY, ERROR_BODY, ENVELOPE, WRITE_ONLY, HEADER, NO_BODY, UNDOCUMENTED_MEMBER);
    }
}
