package dev.dovetail.conformance.deviation;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OperationRef;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a list of known deviations is held against, beside the run itself.
 *
 * @param operations all operations of the document, also those that the run left out
 * @param made whether the run was asked to make the check
 * @param today the day that entries may have expired on
 */
public record Occasion(List<OperationRef> operations, Predicate<Check> made, LocalDate today) {
    public Occasion {
        operations = List.copyOf(operations);
    }
}
