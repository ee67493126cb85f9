package dev.dovetail.runtime.server;

import dev.dovetail.runtime.model.BinaryContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer.
 *
 * @param status the status code
 * @param headers the header fields; the engine adds the length
 * @param body the octets, or null for none
 */
public record ServerResponse(
        int status, Headers headers, @Nullable BinaryContent body) {

    /**
     * Checks the header fields.
     *
     * @throws IllegalArgumentException for a name or value that would break the message's frame
     */
    public ServerResponse {
        HeaderSyntax.require(headers);
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException(status + " is not the status of an answer");
        }
    }

    /** An answer without a body. */
    public static ServerResponse of(int status) {
        return new ServerResponse(status, Headers.NONE, null);
    }

    /** The same with a header field that replaces what has its name. */
    public ServerResponse withHeader(String name, String value) {
        return new ServerResponse(status, headers.with(name, value), body);
    }

    /** The same with a body of that media type. */
    public ServerResponse withBody(String mediaType, byte[] octets) {
        return withBody(mediaType, BinaryContent.of(octets));
    }

    /** The same with a body of that media type. */
    public ServerResponse withBody(String mediaType, BinaryContent octets) {
        return new ServerResponse(status, headers.with("Content-Type", mediaType), octets);
    }

    /** The same without a body, still telling its length: the answer to HEAD (RFC 9110, section 9.3.2). */
    ServerResponse withoutBody() {
        if (body == null) {
            return this;
        }
        if (!body.repeatable()) {
            closeUnread(body);
        }
        var length = body.length();
        var told = length.isPresent() ? headers.with("Content-Length", Long.toString(length.getAsLong())) : headers;
        return new ServerResponse(status, told, null);
    }

    private static void closeUnread(BinaryContent content) {
        try {
            content.open().close();
        } catch (IOException | UncheckedIOException e) {
            // what nobody reads need not be closed well
        }
    }

    /** The first line of a header field. */
    public Optional<String> header(String name) {
        return headers.first(name);
    }
}
