package dev.dovetail.conformance.deviation;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.StaleDeviation;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the entries of a list that have had their day. What a run did not look at it says nothing about. */
final class Upkeep {

    private final RunResult result;
    private final Occasion occasion;

    Upkeep(RunResult result, Occasion occasion) {
        this.result = result;
        this.occasion = occasion;
    }

    List<StaleDeviation> stale(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> fault(entry).map(message -> new StaleDeviation(entry.place(), message)).stream())
                .toList();
    }

    private Optional<String> fault(Entry entry) {
        if (entry.until().isBefore(occasion.today())) {
            return Optional.of("this known deviation expired on " + entry.until()
                    + "; mend the server or the document, or say anew until when it may stay (" + named(entry) + ")");
        }
        return unknownCheck(entry).or(() -> unknownOperation(entry)).or(() -> unused(entry));
    }

    private Optional<String> unknownCheck(Entry entry) {
        if (checks().map(Check::id).anyMatch(entry::coversCheck)) {
            return Optional.empty();
        }
        var ids = checks().map(Check::id).distinct().toList();
        return Optional.of("this known deviation matches nothing: there is no check '" + entry.check() + "'"
                + meant(Spelling.nearest(entry.check(), ids)));
    }

    private Optional<String> unknownOperation(Entry entry) {
        if (entry.coversOperation(Entry.WHOLE_API)
                || occasion.operations().stream().anyMatch(entry::coversOperation)) {
            return Optional.empty();
        }
        var labels = occasion.operations().stream().map(OperationRef::label).toList();
        return Optional.of("this known deviation matches nothing: the document has no operation '" + entry.operation()
                + "'" + meant(Spelling.nearest(entry.operation(), labels)));
    }

    private Optional<String> unused(Entry entry) {
        if (!sawAllOf(entry)) {
            return Optional.empty();
        }
        var verdicts = result.verdicts().stream().filter(entry::covers).toList();
        if (verdicts.isEmpty()) {
            return Optional.of(
                    "this known deviation matches nothing: no such check was made there (" + named(entry) + ")");
        }
        return verdicts.stream().map(Verdict::outcome).allMatch(Predicate.isEqual(Outcome.PASSED))
                ? Optional.of("this known deviation passes again; remove the entry (" + named(entry) + ")")
                : Optional.empty();
    }

    /** Whether the run was about everything that the entry is about; a shard or a selection may not be. */
    private boolean sawAllOf(Entry entry) {
        return occasion.operations().stream().filter(entry::coversOperation).allMatch(result.operations()::contains)
                && checks().filter(check -> entry.coversCheck(check.id())).allMatch(occasion.made());
    }

    /** Those of the catalogue, and those that only a report from elsewhere knows. */
    private Stream<Check> checks() {
        return Stream.concat(Checks.all().stream(), result.verdicts().stream().map(Verdict::check));
    }

    private static String named(Entry entry) {
        return entry.check() + " at " + entry.operation();
    }

    private static String meant(Optional<String> near) {
        return near.map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
