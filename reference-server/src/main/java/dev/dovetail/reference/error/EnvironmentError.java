package dev.dovetail.reference.error;

import dev.dovetail.runtime.server.ProblemException;
import dev.dovetail.runtime.server.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the document describes it.
 *
 * @param attribute the member or parameter concerned, if it is about one
 */
public record EnvironmentError(
        int status,
        String type,
        String code,
        String detail,
        @Nullable String attribute) {

    /** What is sent; the attribute is there also when it is null. */
    public Map<String, @Nullable String> body() {
        var body = new LinkedHashMap<String, @Nullable String>();
        body.put("type", type);
        body.put("code", code);
        body.put("detail", detail);
        body.put("attr", attribute);
        return body;
    }

    /** The refusal of one member's value. */
    public static ProblemException invalid(@Nullable String attribute, String code, String detail) {
        return Problems.declared(400, new EnvironmentError(400, "validation_error", code, detail, attribute).body());
    }

    /** There is no such thing in this project. */
    public static ProblemException notFound() {
        return Problems.notFound("Not found.");
    }
}
