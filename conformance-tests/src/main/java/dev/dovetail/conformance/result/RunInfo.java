package dev.dovetail.conformance.result;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was run, against what, and how.
 *
 * @param document the document's name as the user gave it
 * @param apiTitle the document's title
 * @param apiVersion the document's version of the API
 * @param baseUrl where the server answers, without credentials
 * @param seed what every generated value follows from
 * @param requests how many were sent, preparation and clean-up included
 * @param groups the groups that the run was asked to test
 * @param duration in whole milliseconds
 * @param fingerprint the same for the same document with the same overlays, and for no other
 * @param share the part that the run was of a larger one
 */
public record RunInfo(
        String document,
        String apiTitle,
        String apiVersion,
        String baseUrl,
        Instant startedAt,
        Duration duration,
        long seed,
        Mode mode,
        int requests,
        Set<CheckGroup> groups,
        String fingerprint,
        Optional<Share> share) {
    public RunInfo {
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        duration = duration.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same, as a part of a larger run. */
    public RunInfo with(Share part) {
        return new RunInfo(
                document,
                apiTitle,
                apiVersion,
                baseUrl,
                startedAt,
                duration,
                seed,
                mode,
                requests,
                groups,
                fingerprint,
                Optional.of(part));
    }
}
