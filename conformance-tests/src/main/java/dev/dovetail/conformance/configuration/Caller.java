package dev.dovetail.conformance.configuration;

/**
 * Another caller of the server, whose things are kept apart from those of the first.
 *
 * @param fixtures what exists beforehand and is this caller's: where the first caller has one of the same name, this one stands in its place
 */
public record Caller(Authentication authentication, Fixtures fixtures) {}
