package dev.dovetail.conformance;

/** The run could not begin: there is no server where the configuration says, or it cannot be spoken to. */
public final class TargetUnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TargetUnreachableException(String message) {
        super(message);
    }
}
