package dev.dovetail.contract.model;

import java.util.Optional;

/**
 * What a document says about a thing in prose. Hostile text until escaped for its place.
 *
 * @param summary {@code summary} or {@code title}
 * @param description {@code description}, CommonMark
 * @param deprecated {@code deprecated: true}
 */
public record Docs(Optional<String> summary, Optional<String> description, boolean deprecated) {

    /** Nothing said. */
    public static final Docs NONE = new Docs(Optional.empty(), Optional.empty(), false);
}
