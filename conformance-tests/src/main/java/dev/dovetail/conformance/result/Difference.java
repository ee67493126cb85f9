package dev.dovetail.conformance.result;

/**
 * Something in which two deployments differ.
 *
 * @param subject the check and the operation at which it shows
 * @param aspect what differs: {@code verdict}, {@code status}, {@code media type}, {@code headers} or {@code shape}
 * @param here how it is on the first
 * @param there how it is on the second
 */
public record Difference(Allowances.Subject subject, String aspect, String here, String there) {}
