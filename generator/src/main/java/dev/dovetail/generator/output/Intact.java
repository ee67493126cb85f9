package dev.dovetail.generator.output;

/**
 * A tree that is as it was written.
 *
 * @param provenance what it was made from
 * @param files how many files it has
 */
public record Intact(Provenance provenance, int files) {}
