package dev.dovetail.conformance.merge;

/** Reports that are not the parts of one run; the message says which, and why, in one sentence. */
public final class UnmergeableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnmergeableException(String message) {
        super(message);
    }
}
