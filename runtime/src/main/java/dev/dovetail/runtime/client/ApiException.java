package dev.dovetail.runtime.client;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.parameter.ParameterReadException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer that is not the success the document declares: an error, or a status that it does not know. */
public final class ApiException extends CallException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;
    private final transient HttpHeaders headers;
    private final transient @Nullable Object error;
    private final transient JsonCodec codec;

    ApiException(String message, Received answer, String body, @Nullable Object error, JsonCodec codec) {
        super(message, null);
        this.status = answer.status();
        this.headers = answer.headers();
        this.body = body;
        this.error = error;
        this.codec = codec;
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The response's headers. */
    public HttpHeaders headers() {
        return headers;
    }

    /** A header that the document declares; empty where the answer does not have it, or its text is no value of the type. */
    public <H> Optional<H> header(DeclaredHeader<H> declared) {
        try {
            return declared.read(headers.allValues(declared.name()), codec);
        } catch (ParameterReadException e) {
            // the status says more than the fault in a header, whose text is there all the same
            return Optional.empty();
        }
    }

    /** The body as text, cut off after the client's limit for errors; empty when there was none. */
    public String body() {
        return body;
    }

    /** The body as the type that the document declares for the status; empty when it declares none or the body is something else. */
    public Optional<Object> errorBody() {
        return Optional.ofNullable(error);
    }

    /** The body as {@code type}, whether the document declares it or not; empty when it cannot be read as that. */
    public <E> Optional<E> errorBody(Class<E> type) {
        if (type.isInstance(error)) {
            return Optional.of(type.cast(error));
        }
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(codec.read(body.getBytes(StandardCharsets.UTF_8), BodyType.of(type)));
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }
}
