package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.contract.diagnostics.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what is found out about one operation, and comes to one verdict for each check. Not thread-safe. */
final class Findings {
    private final OperationRef operation;
    private final List<Verdict> found = new ArrayList<>();

    Findings(OperationRef operation) {
        this.operation = operation;
    }

    /** The check passes. */
    void passed(Check check, Answer answer) {
        found.add(new Verdict(
                check,
                Optional.of(operation),
                Outcome.PASSED,
                check.proves(),
                Optional.empty(),
                Optional.empty(),
                operation.origin(),
                Optional.of(answer.exchange())));
    }

    /** The check fails, or warns if it is one that should be met. */
    void failed(Check check, String message, Answer answer) {
        failed(check, message, Comparison.NONE, answer);
    }

    /** As above, with what was expected and what came. */
    void failed(Check check, String message, Comparison comparison, Answer answer) {
        failed(check, message, comparison, operation.origin(), answer);
    }

    /** As above, with the place in the document that says otherwise. */
    void failed(Check check, String message, Comparison comparison, Location origin, Answer answer) {
        broken(check, message, comparison, origin, answer);
        if (check.level() != Level.MUST) {
            found.set(found.size() - 1, found.get(found.size() - 1).with(Outcome.WARNED));
        }
    }

    /** A failure, whatever the level of the check: the configuration insists on it. */
    void broken(Check check, String message, Comparison comparison, Location origin, Answer answer) {
        found.add(new Verdict(
                check,
                Optional.of(operation),
                Outcome.FAILED,
                message,
                comparison.expected(),
                comparison.actual(),
                origin,
                Optional.of(answer.exchange())));
    }

    /** Less than a failure, whatever the level of the check: allowed, but not as it should be. */
    void warned(Check check, String message, Comparison comparison, Answer answer) {
        found.add(new Verdict(
                check,
                Optional.of(operation),
                Outcome.WARNED,
                message,
                comparison.expected(),
                comparison.actual(),
                operation.origin(),
                Optional.of(answer.exchange())));
    }

    /** The check could not be made. */
    void notTested(Check check, String reason, Optional<Answer> answer) {
        found.add(new Verdict(
                check,
                Optional.of(operation),
                Outcome.NOT_TESTED,
                reason,
                Optional.empty(),
                Optional.empty(),
                operation.origin(),
                answer.map(Answer::exchange)));
    }

    /** Whether anything is known of the check so far. */
    boolean knows(Check check) {
        return found.stream().anyMatch(verdict -> verdict.check().equals(check));
    }

    /** Whether anything is known of the check by this answer. */
    boolean knows(Check check, Answer answer) {
        return found.stream()
                .anyMatch(verdict ->
                        verdict.check().equals(check) && verdict.exchange().equals(Optional.of(answer.exchange())));
    }

    /** Whether the check has failed so far. */
    boolean failed(Check check) {
        return found.stream().anyMatch(verdict -> verdict.check().equals(check) && verdict.outcome() == Outcome.FAILED);
    }

    /** What was expected and what came, in a few words. */
    record Comparison(Optional<String> expected, Optional<String> actual) {
        static final Comparison NONE = new Comparison(Optional.empty(), Optional.empty());

        static Comparison of(Object expected, Object actual) {
            return new Comparison(Optional.of(expected.toString()), Optional.of(actual.toString()));
        }
    }

    /** One verdict for each check, in the order of the catalogue: the worst that was found, the first of its kind. */
    List<Verdict> verdicts() {
        Map<Check, List<Verdict>> byCheck = new LinkedHashMap<>();
        found.forEach(verdict -> byCheck.computeIfAbsent(verdict.check(), check -> new ArrayList<>())
                .add(verdict));
        return Checks.all().stream()
                .filter(byCheck::containsKey)
                .map(check -> worst(byCheck.get(check)))
                .toList();
    }

    private static Verdict worst(List<Verdict> verdicts) {
        var worst =
                verdicts.stream().min(Comparator.comparing(Verdict::outcome)).orElseThrow();
        var times = verdicts.stream()
                .filter(verdict -> verdict.outcome() == worst.outcome())
                .count();
        if (times == 1 || (worst.outcome() != Outcome.FAILED && worst.outcome() != Outcome.WARNED)) {
            return worst;
        }
        return new Verdict(
                worst.check(),
                worst.operation(),
                worst.outcome(),
                worst.message() + " (the first of " + times + " such answers)",
                worst.expected(),
                worst.actual(),
                worst.origin(),
                worst.exchange());
    }
}
