package dev.dovetail.runtime.server;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method in capitals
 * @param rawPath still percent-encoded, without the query
 * @param rawQuery still percent-encoded, without the question mark; null when there is none
 * @param headers the header fields
 * @param body the octets, at its end when there are none; read once
 */
public record ServerRequest(
        String method, String rawPath, @Nullable String rawQuery, Headers headers, InputStream body) {

    /** The first line of a header field. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /** Method and path: queries and header fields may carry credentials. */
    @Override
    public String toString() {
        return method + " " + rawPath;
    }
}
