package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** Which of two assertions of the same keyword says more, where both hold. */
final class Stricter {

    private Stricter() {}

    /** Whether the later one is to be kept: a tighter bound; in doubt the first stays. */
    static boolean than(String keyword, JsonNode first, JsonNode later) {
        if (first.isNumber() && later.isNumber()) {
            var order = later.decimalValue().compareTo(first.decimalValue());
            return (keyword.startsWith("min") || keyword.equals("exclusiveMinimum")) ? order > 0 : order < 0;
        }
        return later.isBoolean() && later.booleanValue() && !first.asBoolean();
    }
}
