package dev.dovetail.runtime.client;

import org.jspecify.annotations.Nullable;

/** A call without an answer: the network, a time limit, an interrupt. */
public final class ApiTransportException extends CallException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Reason {
        /** No connection: the request was not sent. */
        CONNECT,
        /** No answer, or only a part of it, within the time limit. The server may have done what was asked. */
        TIMEOUT,
        /** The thread was interrupted; its interrupt flag is set. */
        INTERRUPTED,
        /** The connection broke, or what came back is not HTTP. The server may have done what was asked. */
        BROKEN
    }

    private final Reason reason;

    ApiTransportException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What went wrong. */
    public Reason reason() {
        return reason;
    }
}
