package dev.dovetail.reference.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.reference.access.EnvironmentSecurity;
import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Right answers made wrong. */
final class Answers {

    private static final JsonCodec CODEC = JsonCodec.lenient();
    private static final String JSON = "application/json";

    private Answers() {}

    static boolean succeeded(ServerResponse response) {
        return response.status() < 300;
    }

    static ServerResponse withStatus(ServerResponse response, int status) {
        return new ServerResponse(status, response.headers(), response.body());
    }

    static ServerResponse withoutHeader(ServerResponse response, String name) {
        var kept = new TreeMap<String, List<String>>();
        response.headers().forEach((field, values) -> {
            if (!field.equalsIgnoreCase(name)) {
                kept.put(field, values);
            }
        });
        return new ServerResponse(response.status(), Headers.of(kept), response.body());
    }

    /** An answer of this status and JSON. */
    static ServerResponse json(int status, JsonNode json) {
        return ServerResponse.of(status).withBody(JSON, CODEC.write(json));
    }

    /** An error in the documented shape. */
    static ServerResponse error(int status, String type, String code, String detail) {
        var error = new EnvironmentError(status, type, code, detail, null);
        return ServerResponse.of(status).withBody(JSON, CODEC.write(error.body()));
    }

    static ServerResponse notFound() {
        return error(404, "invalid_request", "not_found", "Not found.");
    }

    static ServerResponse forbidden(String detail) {
        return error(403, "authentication_error", "permission_denied", detail)
                .withHeader("WWW-Authenticate", EnvironmentSecurity.INSUFFICIENT_SCOPE);
    }

    static ServerResponse unauthorized() {
        return error(401, "authentication_error", "authentication_failed", "Refused.")
                .withHeader("WWW-Authenticate", EnvironmentSecurity.INVALID_TOKEN);
    }

    /** The object of an answer. */
    static ObjectNode object(ServerResponse response) {
        var body = response.body();
        return body != null && CODEC.tree(body.bytes()) instanceof ObjectNode object ? object : CODEC.object();
    }

    /** The object that was sent, if one was. */
    static Optional<ObjectNode> sent(BufferedRequest request) {
        try {
            return CODEC.tree(request.body()) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonReadException e) {
            // the correct server says so
            return Optional.empty();
        }
    }

    static String text(JsonNode json) {
        return new String(CODEC.write(json), StandardCharsets.UTF_8);
    }

    static ArrayNode results(ObjectNode page) {
        return page.withArray("results");
    }

    /** The same answer with its object changed. */
    static ServerResponse edited(ServerResponse response, Consumer<ObjectNode> edit) {
        var object = object(response);
        edit.accept(object);
        return response.withBody(JSON, CODEC.write(object));
    }
}
