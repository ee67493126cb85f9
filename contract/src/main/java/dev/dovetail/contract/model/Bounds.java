package dev.dovetail.contract.model;

import java.util.OptionalInt;

/**
 * How many items an array, or how many members a map, may have.
 *
 * @param minimum {@code minItems} or {@code minProperties}
 * @param maximum {@code maxItems} or {@code maxProperties}
 * @param unique {@code uniqueItems}; never true for a map
 */
public record Bounds(OptionalInt minimum, OptionalInt maximum, boolean unique) {

    /** Any number. */
    public static final Bounds NONE = new Bounds(OptionalInt.empty(), OptionalInt.empty(), false);
}
