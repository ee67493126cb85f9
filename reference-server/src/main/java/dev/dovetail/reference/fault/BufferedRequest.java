package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read, so that it can be sent on more than once.
 *
 * @param rawQuery still percent-encoded; null when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // private to this package and never compared
record BufferedRequest(
        String method, String rawPath, @Nullable String rawQuery, Headers headers, byte[] body) {

    private static final String BEARER = "Bearer ";

    /** Reads the body of a request, no further than one octet beyond the limit: then it is refused anyway. */
    static BufferedRequest of(ServerRequest request, long maxBodyBytes) {
        try {
            return new BufferedRequest(
                    request.method(),
                    request.rawPath(),
                    request.rawQuery(),
                    request.headers(),
                    request.body().readNBytes((int) Math.min(Integer.MAX_VALUE - 16, maxBodyBytes + 1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request as the correct server takes it. */
    ServerRequest toServerRequest() {
        return new ServerRequest(method, rawPath, rawQuery, headers, new ByteArrayInputStream(body));
    }

    Optional<String> authorization() {
        return headers.first("Authorization");
    }

    /** The token of the request, if it shows one as it should. */
    Optional<String> bearer() {
        return authorization()
                .filter(text -> text.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(text -> text.substring(BEARER.length()).strip())
                .filter(text -> !text.isEmpty() && text.indexOf(' ') < 0);
    }

    /** Whether the request may change something. */
    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD") && !method.equals("OPTIONS");
    }

    BufferedRequest withMethod(String other) {
        return new BufferedRequest(other, rawPath, rawQuery, headers, body);
    }

    BufferedRequest withPath(String other) {
        return new BufferedRequest(method, other, rawQuery, headers, body);
    }

    /** The same request with another query, still percent-encoded; an empty one is none. */
    BufferedRequest withQuery(String other) {
        return new BufferedRequest(method, rawPath, other.isEmpty() ? null : other, headers, body);
    }

    /** A request without a body for something else, by the same caller. */
    BufferedRequest get(String path) {
        return new BufferedRequest("GET", path, null, headers, new byte[0]);
    }

    BufferedRequest withToken(String token) {
        return new BufferedRequest(method, rawPath, rawQuery, headers.with("Authorization", BEARER + token), body);
    }

    /** The same request with this field in place of any of its name. */
    BufferedRequest withHeader(String name, String value) {
        return new BufferedRequest(method, rawPath, rawQuery, headers.with(name, value), body);
    }

    /** The same request without this field. */
    BufferedRequest withoutHeader(String name) {
        var kept = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        kept.putAll(headers.toMap());
        kept.remove(name);
        return new BufferedRequest(method, rawPath, rawQuery, Headers.of(kept), body);
    }

    /** The same request with this JSON as its body. */
    BufferedRequest withJson(String json) {
        var octets = json.getBytes(StandardCharsets.UTF_8);
        var described = headers.with("Content-Length", Integer.toString(octets.length))
                .with("Content-Type", "application/json");
        return new BufferedRequest(method, rawPath, rawQuery, described, octets);
    }
}
