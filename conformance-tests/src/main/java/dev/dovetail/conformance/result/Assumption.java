package dev.dovetail.conformance.result;

import dev.dovetail.contract.diagnostics.Location;

/**
 * Something that the suite took to be so because the document does not say.
 *
 * @param text what, a clause that begins with a small letter
 * @param place where the document is silent, or the first such place
 */
public record Assumption(String text, Location place) {}
