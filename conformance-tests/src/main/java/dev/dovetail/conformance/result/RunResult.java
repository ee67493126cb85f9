package dev.dovetail.conformance.result;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a run found.
 *
 * @param operations all operations of the document that were not excluded, in document order
 * @param verdicts in the order of the plan, which does not depend on how the run went
 * @param exchanges in the order of their ids
 * @param course how it went; a run that was stopped is not to be read as a whole one
 * @param allowances what was known before, and what came of it
 * @param evidence how much of the document was seen at work, and what the findings have in common
 * @param assumptions what was taken to be so where the document does not say
 */
public record RunResult(
        RunInfo info,
        List<OperationRef> operations,
        List<Verdict> verdicts,
        List<Exchange> exchanges,
        List<Leftover> leftovers,
        Course course,
        Allowances allowances,
        Evidence evidence,
        List<Assumption> assumptions) {
    public RunResult {
        operations = List.copyOf(operations);
        verdicts = List.copyOf(verdicts);
        exchanges = List.copyOf(exchanges);
        leftovers = List.copyOf(leftovers);
        assumptions = List.copyOf(assumptions);
    }

    /** What a run found that went smoothly, before it was held against anything that was known. */
    public RunResult(
            RunInfo info,
            List<OperationRef> operations,
            List<Verdict> verdicts,
            List<Exchange> exchanges,
            List<Leftover> leftovers) {
        this(info, operations, verdicts, exchanges, leftovers, Course.SMOOTH);
    }

    /** What a run found by itself, before it was held against anything that was known. */
    public RunResult(
            RunInfo info,
            List<OperationRef> operations,
            List<Verdict> verdicts,
            List<Exchange> exchanges,
            List<Leftover> leftovers,
            Course course) {
        this(info, operations, verdicts, exchanges, leftovers, course, Allowances.NONE, Evidence.NONE, List.of());
    }

    /** The same, held against what was known: other outcomes, and why. */
    public RunResult with(List<Verdict> newVerdicts, Allowances newAllowances) {
        return new RunResult(
                info, operations, newVerdicts, exchanges, leftovers, course, newAllowances, evidence, assumptions);
    }

    /** The same with what it tells beyond verdicts. */
    public RunResult with(Evidence told) {
        return new RunResult(info, operations, verdicts, exchanges, leftovers, course, allowances, told, assumptions);
    }

    /** The same, found on these assumptions. */
    public RunResult assuming(List<Assumption> others) {
        return new RunResult(info, operations, verdicts, exchanges, leftovers, course, allowances, evidence, others);
    }

    /** The same as it was found, before it was held against anything that was known. */
    public RunResult asFound() {
        var found = verdicts.stream()
                .map(verdict -> verdict.outcome() != Outcome.KNOWN ? verdict : verdict.with(verdict.asFound()))
                .toList();
        return with(found, Allowances.NONE);
    }

    /**
     * Whether nothing failed but what was known, and the list of what was known is up to date. What was not tested does not count
     * against the server; see {@link #count}.
     */
    public boolean conforms() {
        return count(Outcome.FAILED) == 0 && allowances.stale().isEmpty();
    }

    /** How many checks ended in this way. */
    public int count(Outcome outcome) {
        return Math.toIntExact(with(outcome).count());
    }

    /** How many checks came to one end once and to another when they were repeated. */
    public int flaky() {
        return Math.toIntExact(verdicts.stream().filter(Verdict::flaky).count());
    }

    /** The verdicts that ended in this way, in order. */
    public Stream<Verdict> with(Outcome outcome) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == outcome);
    }

    /** The exchange with this id, if it was kept. */
    public Optional<Exchange> exchange(int id) {
        return exchanges.stream().filter(exchange -> exchange.id() == id).findFirst();
    }

    /** How the checks of one group ended at one operation. */
    public Cell cell(OperationRef operation, CheckGroup group) {
        return matrix().cell(Optional.of(operation), group);
    }

    /** Operations by groups; keep it when asking for many cells. */
    public Matrix matrix() {
        return Matrix.of(this);
    }
}
