package dev.dovetail.conformance.configuration;

import java.io.Serial;

/** A token source that should have a token and has none; the message says why, and repeats no secret. */
public final class NoTokenException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** With the reason, a clause that begins with a small letter. */
    public NoTokenException(String reason) {
        super(reason);
    }
}
