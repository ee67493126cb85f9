package dev.dovetail.reference;

/** The server could not be started; the message says why, in words for whoever wanted to start it. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
