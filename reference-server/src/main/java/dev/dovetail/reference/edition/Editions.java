package dev.dovetail.reference.edition;

import dev.dovetail.reference.error.EnvironmentError;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.server.ServerRequest;
import dev.dovetail.runtime.server.ServerResponse;
import dev.dovetail.runtime.server.Service;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * Gives everything that is read an entity tag, made from its octets, and minds the conditions {@code If-None-Match} and
 * {@code If-Match}.
 */
public final class Editions implements Service {

    private static final Set<String> WRITING = Set.of("PUT", "PATCH", "DELETE");
    private static final JsonCodec CODEC = JsonCodec.lenient();

    private final Service service;

    /** The editions of what a service answers. */
    public Editions(Service service) {
        this.service = service;
    }

    @Override
    public ServerResponse route(ServerRequest request) {
        var wanted = request.header("If-Match");
        if (wanted.isPresent() && WRITING.contains(request.method()) && !current(request, wanted.get())) {
            return ServerResponse.of(412)
                    .withBody(
                            "application/json", CODEC.write(preconditionFailed().body()));
        }
        var response = service.route(request);
        return request.method().equals("GET") ? read(request, response) : response;
    }

    private static EnvironmentError preconditionFailed() {
        return new EnvironmentError(
                412, "invalid_request", "precondition_failed", "The edition is no longer current.", null);
    }

    private static ServerResponse read(ServerRequest request, ServerResponse response) {
        var tag = tag(response);
        if (tag.isEmpty()) {
            return response;
        }
        var known = request.header("If-None-Match").filter(list -> listed(list, tag));
        return known.isPresent() ? ServerResponse.of(304).withHeader("ETag", tag) : response.withHeader("ETag", tag);
    }

    /** Whether what the request is for has one of these tags. What cannot be read has no edition to compare. */
    private boolean current(ServerRequest request, String wanted) {
        var nothing = new ByteArrayInputStream(new byte[0]);
        var read = service.route(new ServerRequest("GET", request.rawPath(), null, request.headers(), nothing));
        var tag = tag(read);
        return tag.isEmpty() || listed(wanted, tag);
    }

    private static boolean listed(String list, String tag) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    /** The tag of what was read; empty if nothing was. */
    private static String tag(ServerResponse response) {
        var body = response.body();
        return response.status() == 200 && body != null && body.repeatable()
                ? "\"" + HexFormat.of().formatHex(digest(body.bytes()), 0, 12) + "\""
                : "";
    }

    private static byte[] digest(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
