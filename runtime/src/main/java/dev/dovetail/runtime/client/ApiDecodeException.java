package dev.dovetail.runtime.client;

import dev.dovetail.runtime.model.Violation;
import java.net.http.HttpHeaders;
import java.util.List;

/** A success whose body is not what the document declares. */
public final class ApiDecodeException extends CallException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String body;
    private final transient HttpHeaders headers;
    private final transient List<Violation> violations;

    ApiDecodeException(String message, int status, HttpHeaders headers, String body, List<Violation> violations) {
        super(message, null);
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.violations = List.copyOf(violations);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The response's headers. */
    public HttpHeaders headers() {
        return headers;
    }

    /** The body as text, cut off where it is long. */
    public String body() {
        return body;
    }

    /** Which members do not fit; empty when the body is something else altogether. */
    public List<Violation> violations() {
        return violations;
    }
}
