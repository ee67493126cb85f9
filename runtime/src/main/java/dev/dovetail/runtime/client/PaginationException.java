package dev.dovetail.runtime.client;

/** Pages that cannot be followed to an end: a page that comes again, a link to another server. */
public final class PaginationException extends CallException {
    private static final long serialVersionUID = 1L;

    PaginationException(String message) {
        super(message, null);
    }
}
