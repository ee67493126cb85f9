package dev.dovetail.contract.diff;

import dev.dovetail.contract.diagnostics.Location;
import java.util.List;
import java.util.Optional;

/**
 * Something that is not the same in the new document, without any judgement.
 *
 * @param rule what kind of change it is
 * @param direction which way the value travels that it is about
 * @param detail old and new value in words; empty where there is nothing to add
 * @param before where it stands in the old document
 * @param after where it stands in the new document
 * @param operations the operations that it reaches, sorted; empty where it concerns all or none
 */
public record Fact(
        Rule rule,
        Direction direction,
        Subject subject,
        String detail,
        Optional<Location> before,
        Optional<Location> after,
        List<String> operations) {
    public Fact {
        operations = List.copyOf(operations);
    }

    Fact reaching(List<String> all) {
        return new Fact(rule, direction, subject, detail, before, after, all);
    }

    Fact inBothDirections() {
        return new Fact(rule, Direction.BOTH, subject, detail, before, after, operations);
    }

    /** What the rule says of it on the wire. */
    public Wire wire() {
        return rule.effect(direction).wire();
    }

    /** What stays the same when lines move: for lists of what is to be ignored. */
    public String fingerprint() {
        return Fingerprints.of(rule.id(), direction.word(), subject.text(), detail);
    }
}
