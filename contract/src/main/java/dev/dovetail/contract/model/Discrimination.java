package dev.dovetail.contract.model;

import java.util.List;
import java.util.Map;

/** How a reader finds out which variant of a union it has before it. Indexes are those of the union's variants. */
public sealed interface Discrimination {

    /**
     * The value of one member says so: {@code discriminator}, or a constant of the same member in every variant.
     *
     * @param property the member's wire name
     * @param mapping from the member's value to the index of the variant, in document order
     */
    record ByProperty(String property, Map<String, Integer> mapping) implements Discrimination {}

    /** Every variant is of another JSON kind (object, array, string, number, boolean). */
    record ByJsonKind() implements Discrimination {}

    /**
     * A member that only one variant requires says so.
     *
     * @param members for each variant, the wire names whose presence decides for it
     */
    record ByRequiredMembers(List<List<String>> members) implements Discrimination {}

    /** Nothing in the document tells them apart: the first variant that reads without an error is taken. */
    record ByTrial() implements Discrimination {}
}
