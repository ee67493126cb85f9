package dev.dovetail.conformance.configuration;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How far a run may go: in time, in what it takes of the server, and in what it takes from it.
 *
 * @param connect for a connection to be made
 * @param request for one request, from connecting to the last octet of the answer
 * @param run for all of it: no case is begun after that, and what was created is still removed
 * @param parallelism how many operations are tested at the same time
 * @param requestsPerSecond how many requests are sent in a second at most; no number: as many as the server answers
 * @param longestWait how long a server that asks for patience (429, 503) is waited for, for one request
 * @param answerSize how many octets of a body are read; a longer one is not judged
 * @param failuresInARow after how many failures of the server, one after the other, the run is given up
 */
public record Limits(
        Duration connect,
        Duration request,
        Duration run,
        int parallelism,
        OptionalDouble requestsPerSecond,
        Duration longestWait,
        int answerSize,
        int failuresInARow) {
    /**
     * 5 seconds to connect, 10 for a request, 15 minutes in all, 4 operations at once, no limit of requests per second, 30 seconds of
     * patience, 16 MiB of a body, given up after 20 failures in a row.
     */
    public static final Limits DEFAULTS =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofMinutes(15), 4);

    /** The usual manners, with these times and as many operations at once. */
    public Limits(Duration connect, Duration request, Duration run, int parallelism) {
        this(connect, request, run, parallelism, OptionalDouble.empty(), Duration.ofSeconds(30), 16 << 20, 20);
    }

    public Limits {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism is at least 1, not " + parallelism);
        }
        if (requestsPerSecond.isPresent() && !(requestsPerSecond.getAsDouble() > 0)) {
            throw new IllegalArgumentException(
                    "requests per second are more than 0, not " + requestsPerSecond.getAsDouble());
        }
        if (answerSize < 1) {
            throw new IllegalArgumentException("the answer size is at least 1, not " + answerSize);
        }
        if (failuresInARow < 1) {
            throw new IllegalArgumentException("failures in a row are at least 1, not " + failuresInARow);
        }
    }

    /** These limits with another one for a request. */
    public Limits withRequest(Duration other) {
        return new Limits(connect, other, run, parallelism, requestsPerSecond, longestWait, answerSize, failuresInARow);
    }

    /** These limits with another one for connecting. */
    public Limits withConnect(Duration other) {
        return new Limits(other, request, run, parallelism, requestsPerSecond, longestWait, answerSize, failuresInARow);
    }

    /** These limits with another one for the whole run. */
    public Limits withRun(Duration other) {
        return new Limits(
                connect, request, other, parallelism, requestsPerSecond, longestWait, answerSize, failuresInARow);
    }

    /** These limits with as many operations at once. */
    public Limits withParallelism(int other) {
        return new Limits(connect, request, run, other, requestsPerSecond, longestWait, answerSize, failuresInARow);
    }

    /** These limits with so many requests per second. */
    public Limits withRequestsPerSecond(double other) {
        return new Limits(
                connect, request, run, parallelism, OptionalDouble.of(other), longestWait, answerSize, failuresInARow);
    }

    /** These limits with another patience. */
    public Limits withLongestWait(Duration other) {
        return new Limits(connect, request, run, parallelism, requestsPerSecond, other, answerSize, failuresInARow);
    }

    /** These limits with another size of bodies. */
    public Limits withAnswerSize(int other) {
        return new Limits(connect, request, run, parallelism, requestsPerSecond, longestWait, other, failuresInARow);
    }

    /** These limits with another streak of failures. */
    public Limits withFailuresInARow(int other) {
        return new Limits(connect, request, run, parallelism, requestsPerSecond, longestWait, answerSize, other);
    }
}
