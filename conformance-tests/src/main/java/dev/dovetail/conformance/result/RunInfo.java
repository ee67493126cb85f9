package dev.dovetail.conformance.result;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
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
        Set<CheckGroup> groups) {
    public RunInfo {
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }
}
