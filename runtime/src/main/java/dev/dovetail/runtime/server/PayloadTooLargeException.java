package dev.dovetail.runtime.server;

import java.io.IOException;

/** A body turned out to be longer than the server reads. */
final class PayloadTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final long maxBytes;

    PayloadTooLargeException(long maxBytes) {
        super("the body is longer than " + maxBytes + " bytes");
        this.maxBytes = maxBytes;
    }

    long maxBytes() {
        return maxBytes;
    }
}
