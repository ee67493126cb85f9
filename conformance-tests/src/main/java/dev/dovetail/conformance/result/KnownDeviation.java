package dev.dovetail.conformance.result;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Why a check that did not hold does not fail the run.
 *
 * @param reason why it may stay for now: a sentence without a full stop
 * @param until the last day on which it may
 * @param issue where it is being dealt with
 * @param place the entry that says so, {@code known-deviations.yaml:12}, or the earlier report
 */
public record KnownDeviation(String reason, Optional<LocalDate> until, Optional<String> issue, String place) {}
