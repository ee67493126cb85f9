package dev.dovetail.conformance.traffic;

/** A file is no recording of traffic, or cannot be read. The message names the file. */
public final class InvalidRecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidRecordingException(String message) {
        super(message);
    }

    InvalidRecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
