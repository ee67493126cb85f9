package dev.dovetail.conformance.configuration;

import java.util.Optional;

/**
 * What the configuration says about the things that one path addresses. What it leaves open is inferred from the document.
 *
 * @param create the operation that makes them: its operationId, or {@code METHOD /path}
 * @param list the operation that lists them
 * @param read the operation that reads one of them
 * @param identity where in the answer to their creation stands what names them (JSON Pointer)
 * @param softDelete the member that PATCH sets to true in place of a DELETE
 * @param neverCreated whether a run must not make any, whatever the document has
 */
public record ResourceRule(
        Optional<String> create,
        Optional<String> list,
        Optional<String> read,
        Optional<String> identity,
        Optional<String> softDelete,
        boolean neverCreated) {
    /** Nothing is said. */
    public static final ResourceRule NONE = new ResourceRule(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
