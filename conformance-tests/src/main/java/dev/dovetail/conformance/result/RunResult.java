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
 */
public record RunResult(
        RunInfo info,
        List<OperationRef> operations,
        List<Verdict> verdicts,
        List<Exchange> exchanges,
        List<Leftover> leftovers) {
    public RunResult {
        operations = List.copyOf(operations);
        verdicts = List.copyOf(verdicts);
        exchanges = List.copyOf(exchanges);
        leftovers = List.copyOf(leftovers);
    }

    /** Whether nothing failed. What was not tested does not count against the server; see {@link #count}. */
    public boolean conforms() {
        return count(Outcome.FAILED) == 0;
    }

    /** How many checks ended in this way. */
    public int count(Outcome outcome) {
        return Math.toIntExact(with(outcome).count());
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
