package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.JsonCodec;

/**
 * Gives errors the shape that the document declares. The router itself adds {@code Allow} to 405 and
 * {@code WWW-Authenticate} to 401.
 */
@FunctionalInterface
public interface ErrorMapper {

    /** The answer for the problem. */
    ServerResponse map(Problem problem, ServerRequest request, JsonCodec codec);

    /** RFC 9457: {@code application/problem+json}, with the violations of a request as an extension member. */
    static ErrorMapper problemJson() {
        return new ProblemJson();
    }
}
