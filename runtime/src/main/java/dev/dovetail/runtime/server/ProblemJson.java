package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.JsonCodec;
import java.util.Map;

/** Problem Details for HTTP APIs (RFC 9457). */
final class ProblemJson implements ErrorMapper {

    private static final Map<Integer, String> TITLES = Map.of(
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            406, "Not Acceptable",
            413, "Content Too Large",
            415, "Unsupported Media Type",
            500, "Internal Server Error");

    @Override
    public ServerResponse map(Problem problem, ServerRequest request, JsonCodec codec) {
        var body = codec.object();
        // without a type of its own a problem is about:blank, and the title is the status's phrase (section 4.2.1)
        body.put("type", "about:blank");
        body.put("title", TITLES.getOrDefault(problem.status(), "Error"));
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        if (problem instanceof Problem.InvalidRequest invalid) {
            var violations = body.putArray("violations");
            for (var violation : invalid.violations()) {
                violations
                        .addObject()
                        .put("in", violation.in().wireName())
                        .put("path", violation.path())
                        .put("rule", violation.rule())
                        .put("message", violation.message());
            }
        }
        return ServerResponse.of(problem.status()).withBody("application/problem+json", codec.write(body));
    }
}
