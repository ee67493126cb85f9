package dev.dovetail.conformance.result;

/**
 * An entry of the list of known deviations that is no longer true, or never was. It fails the run: a list that nobody keeps hides
 * what it was not meant to.
 *
 * @param place the entry, {@code known-deviations.yaml:12}
 * @param message what is wrong with it and what to do: one sentence without a full stop
 */
public record StaleDeviation(String place, String message) {}
