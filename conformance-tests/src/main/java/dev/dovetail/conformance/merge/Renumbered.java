package dev.dovetail.conformance.merge;

import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.RunResult;

/** A result whose exchanges are counted on from those of another. */
final class Renumbered {

    private Renumbered() {}

    /** The same result, its exchanges after so many others. */
    static RunResult after(int before, RunResult result) {
        return new RunResult(
                result.info(),
                result.operations(),
                result.verdicts().stream()
                        .map(verdict -> verdict.withExchange(verdict.exchange().map(id -> id + before)))
                        .toList(),
                result.exchanges().stream()
                        .map(exchange -> exchange.withId(exchange.id() + before))
                        .toList(),
                result.leftovers(),
                result.course(),
                result.allowances(),
                new Evidence(
                        result.evidence().ledger().stream()
                                .map(statement -> statement.withExchange(
                                        statement.exchange().map(id -> id + before)))
                                .toList(),
                        result.evidence().causes()),
                result.assumptions());
    }
}
