package dev.dovetail.runtime.client;

import org.jspecify.annotations.Nullable;

/** A call that did not give what it was made for. Messages name the operation and never contain credentials. */
public abstract sealed class CallException extends RuntimeException
        permits ApiException, ApiTransportException, ApiDecodeException, PaginationException {
    private static final long serialVersionUID = 1L;

    CallException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
