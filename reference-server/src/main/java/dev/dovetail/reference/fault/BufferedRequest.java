package dev.dovetail.reference.fault;

import dev.dovetail.runtime.server.Headers;
import dev.dovetail.runtime.server.ServerRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read to its end, so that it can be sent on more than once.
 *
 * @param rawQuery still percent-encoded; null when there is none
 */
record BufferedRequest(String method, String rawPath, @Nullable String rawQuery, Headers headers, byte[] body) {

    /** Reads the body of a request. */
    static BufferedRequest of(ServerRequest request) {
        try {
            return new BufferedRequest(
                    request.method(),
                    request.rawPath(),
                    request.rawQuery(),
                    request.headers(),
                    request.body().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The request as the correct server takes it. */
    ServerRequest toServerRequest() {
        return new ServerRequest(method, rawPath, rawQuery, headers, new ByteArrayInputStream(body));
    }

    BufferedRequest withMethod(String other) {
        return new BufferedRequest(other, rawPath, rawQuery, headers, body);
    }

    BufferedRequest withPath(String other) {
        return new BufferedRequest(method, other, null, headers, body);
    }

    BufferedRequest withHeader(String name, String value) {
        return new BufferedRequest(method, rawPath, rawQuery, headers.with(name, value), body);
    }

    BufferedRequest withBody(byte[] other) {
        return new BufferedRequest(method, rawPath, rawQuery, headers.with("Content-Length", "" + other.length), other);
    }
}
