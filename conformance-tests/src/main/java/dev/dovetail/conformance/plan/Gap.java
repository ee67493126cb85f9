package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;

/**
 * A check that cannot be made.
 *
 * @param reason why not, and what would change that: a sentence without a full stop
 */
public record Gap(Check check, String reason) {}
