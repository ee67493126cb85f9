package dev.dovetail.conformance.check;

import dev.dovetail.conformance.result.Check;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The numbers that the catalogue of the Web Fuzzing Commons gives to classes of faults, beside the checks that find such a fault. The
 * numbers from 900 on are left out: they are experimental, and change from version to version. A check without a number is about
 * something that the catalogue does not have.
 */
public final class PublishedFaults {
    private static final List<Integer> SERVER_FAILURE = List.of(100);
    private static final List<Integer> SCHEMA_MISMATCH = List.of(101);
    private static final List<Integer> WRONG_DATA_TAKEN = List.of(102);
    private static final List<Integer> STILL_THERE = List.of(103);
    private static final List<Integer> EFFECT_OF_FAILED_CREATION = List.of(104);
    private static final List<Integer> MASS_ASSIGNMENT = List.of(203);
    private static final List<Integer> EXISTENCE_TOLD = List.of(204);
    private static final List<Integer> NOT_RECOGNISED_OR_NOT_CHECKED = List.of(205, 206);
    private static final List<Integer> NOT_CHECKED = List.of(206);

    private static final Map<String, List<Integer>> NUMBERS = Map.ofEntries(
            Map.entry(StatusChecks.SERVER_ERROR.id(), SERVER_FAILURE),
            Map.entry(StatusChecks.UNDOCUMENTED.id(), SCHEMA_MISMATCH),
            Map.entry(ShapeChecks.BODY.id(), SCHEMA_MISMATCH),
            Map.entry(ShapeChecks.ERROR_BODY.id(), SCHEMA_MISMATCH),
            Map.entry(ShapeChecks.CONTENT_TYPE.id(), SCHEMA_MISMATCH),
            Map.entry(ShapeChecks.HEADER.id(), SCHEMA_MISMATCH),
            Map.entry("negative-data.required", WRONG_DATA_TAKEN),
            Map.entry("negative-data.type", WRONG_DATA_TAKEN),
            Map.entry("negative-data.null", WRONG_DATA_TAKEN),
            Map.entry("negative-data.enum", WRONG_DATA_TAKEN),
            Map.entry("negative-data.range", WRONG_DATA_TAKEN),
            Map.entry("negative-data.length", WRONG_DATA_TAKEN),
            Map.entry("negative-data.format", WRONG_DATA_TAKEN),
            Map.entry("negative-data.pattern", WRONG_DATA_TAKEN),
            Map.entry("negative-data.items", WRONG_DATA_TAKEN),
            Map.entry("negative-data.query", WRONG_DATA_TAKEN),
            Map.entry("negative-data.header", WRONG_DATA_TAKEN),
            Map.entry("negative-data.parameter-missing", WRONG_DATA_TAKEN),
            Map.entry(LifeCycleChecks.DELETE.id(), STILL_THERE),
            Map.entry(StateChecks.USE_AFTER_DELETE.id(), STILL_THERE),
            Map.entry("life-cycle.refused-creation", EFFECT_OF_FAILED_CREATION),
            Map.entry("life-cycle.read-only", MASS_ASSIGNMENT),
            Map.entry(ScopeChecks.EXISTENCE.id(), EXISTENCE_TOLD),
            Map.entry(IsolationChecks.EXISTENCE.id(), EXISTENCE_TOLD),
            Map.entry(ScopeChecks.NONE.id(), NOT_RECOGNISED_OR_NOT_CHECKED),
            Map.entry(ScopeChecks.MISSING.id(), NOT_RECOGNISED_OR_NOT_CHECKED),
            Map.entry(ScopeChecks.SIBLING.id(), NOT_RECOGNISED_OR_NOT_CHECKED),
            Map.entry(IsolationChecks.CHANGE.id(), NOT_CHECKED),
            Map.entry(IsolationChecks.DELETE.id(), NOT_CHECKED),
            Map.entry(IsolationChecks.CALLER.id(), NOT_CHECKED),
            Map.entry(AuthenticationChecks.MISSING.id(), List.of(207, 208)),
            Map.entry(HttpChecks.DISCLOSURE.id(), List.of(209)),
            Map.entry(MethodChecks.UNDOCUMENTED.id(), List.of(210)));

    private PublishedFaults() {}

    /** The numbers of a check, the lowest first; none where the catalogue has no such fault. */
    public static List<Integer> of(Check check) {
        return NUMBERS.getOrDefault(check.id(), List.of());
    }

    /** The identifiers of the checks that have numbers. */
    static Set<String> checks() {
        return NUMBERS.keySet();
    }
}
