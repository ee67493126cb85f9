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
 */
public record RunResult(
        RunInfo info,
        List<OperationRef> operations,
        List<Verdict> verdicts,
        List<Exchange> exchanges,
        List<Leftover> leftovers,
        Course course) {
    public RunResult {
        operations = List.copyOf(operations);
        verdicts = List.copyOf(verdicts);
        exchanges = List.copyOf(exchanges);
        leftovers = List.copyOf(leftovers);
    }

    /** What a run found that went smoothly. */
    public RunResult(
            RunInfo info,
            List<OperationRef> operations,
            List<Verdict> verdicts,
            List<Exchange> exchanges,
            List<Leftover> leftovers) {
        this(info, operations, verdicts, exchanges, leftovers, Course.SMOOTH);
    }

    /** Whether nothing failed. What was not tested does not count against the server; see {@link #count}. */
    public boolean conforms() {
        return count(Outcome.FAILED) == 0;
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
