package dev.dovetail.conformance.configuration;

/**
 * A setting of the configuration file.
 *
 * @param name its name there
 * @param says what it sets, one sentence for the published schema
 */
public record Key(String name, Form form, String says) {}
