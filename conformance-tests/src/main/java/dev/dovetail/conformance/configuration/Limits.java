package dev.dovetail.conformance.configuration;

import java.time.Duration;

/**
 * How long things may take and how many may go on at once.
 *
 * @param connect for a connection to be made
 * @param request for one request, from connecting to the last octet of the answer
 * @param run for all of it: no case is begun after that, and what was created is still removed
 * @param parallelism how many operations are tested at the same time
 */
public record Limits(Duration connect, Duration request, Duration run, int parallelism) {
    /** 5 seconds to connect, 10 for a request, 15 minutes in all, 4 operations at once. */
    public static final Limits DEFAULTS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(15), 4);

    public Limits {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is at least 1, not " + parallelism);
        }
    }
}
