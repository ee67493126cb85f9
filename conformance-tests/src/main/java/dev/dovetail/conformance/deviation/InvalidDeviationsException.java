package dev.dovetail.conformance.deviation;

/** A list of known deviations that cannot be used; the message says where and what to do, in one sentence. */
public final class InvalidDeviationsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidDeviationsException(String message) {
        super(message);
    }

    /** A file that cannot be used, and why. */
    public InvalidDeviationsException(String message, Throwable cause) {
        super(message, cause);
    }
}
