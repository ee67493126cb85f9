package dev.dovetail.conformance.plan;

/**
 * Where the value of a path parameter comes from, for people.
 *
 * @param source for example {@code created by createPet (known by the path)}
 */
public record Provenance(String parameter, String source) {}
