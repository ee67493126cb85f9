package dev.dovetail.conformance.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was known before the run, and what came of it.
 *
 * @param known why verdicts of {@link Outcome#KNOWN} do not fail the run
 * @param stale entries of the list of known deviations that fail the run themselves
 * @param since the earlier run that this one was held against
 */
public record Allowances(Map<Subject, KnownDeviation> known, List<StaleDeviation> stale, Optional<Since> since) {

    /** Nothing was known. */
    public static final Allowances NONE = new Allowances(Map.of(), List.of(), Optional.empty());

    public Allowances {
        known = Collections.unmodifiableMap(new LinkedHashMap<>(known));
        stale = List.copyOf(stale);
    }

    /** Why this verdict does not fail the run, if it is a known one. */
    public Optional<KnownDeviation> of(Verdict verdict) {
        return Optional.ofNullable(known.get(Subject.of(verdict)));
    }

    /**
     * What a run has at most one verdict on.
     *
     * @param check the id of the check
     * @param operation the label of the operation; empty for the API as a whole
     */
    public record Subject(String check, Optional<String> operation) {

        /** What a verdict is on. */
        public static Subject of(Verdict verdict) {
            return new Subject(verdict.check().id(), verdict.operation().map(OperationRef::label));
        }
    }
}
