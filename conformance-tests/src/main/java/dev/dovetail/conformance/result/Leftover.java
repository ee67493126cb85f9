package dev.dovetail.conformance.result;

/**
 * Something that the run created and could not remove.
 *
 * @param what what it is, and why it is still there: one sentence without a full stop
 * @param command the command that removes it
 */
public record Leftover(String what, String command) {}
