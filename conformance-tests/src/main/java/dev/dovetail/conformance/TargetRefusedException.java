package dev.dovetail.conformance;

/** The configuration does not let the server be tested like this. Nothing was sent. */
public final class TargetRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TargetRefusedException(String message) {
        super(message);
    }
}
