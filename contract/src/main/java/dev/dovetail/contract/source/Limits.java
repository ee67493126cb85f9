package dev.dovetail.contract.source;

/**
 * How much of a text is read before giving up.
 *
 * @param maxBytes the largest file, in octets
 * @param maxDepth the deepest nesting
 */
public record Limits(long maxBytes, int maxDepth) {}
