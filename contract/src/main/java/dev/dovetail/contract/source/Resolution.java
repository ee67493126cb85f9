package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.JsonNode;

/** What came of following a {@code $ref}. */
public sealed interface Resolution {

    /** The end of the chain: a value that is no reference itself. */
    record Found(String pointer, JsonNode node) implements Resolution {}

    /** A reference of the chain leads nowhere. */
    record Missing(String pointer) implements Resolution {}

    /** The chain leads back into itself. */
    record Circular(String pointer) implements Resolution {}
}
