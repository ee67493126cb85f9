package dev.dovetail.runtime.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * When a call is made again, and how long it waits before. A call is repeated only where that cannot do a thing twice:
 *
 * <ul>
 *   <li>no connection could be made: any method;
 *   <li>429: any method, for the server refused the request;
 *   <li>the other {@code statuses} and broken connections: idempotent methods (RFC 9110, section 9.2.2);
 *   <li>never when the body can be read once only, nor after a time limit or an interrupt.
 * </ul>
 *
 * @param maxRetries attempts after the first; none with 0
 * @param statuses the statuses that are worth another attempt
 * @param firstDelay the longest wait before the first retry; it doubles with every further one
 * @param longestDelay where the doubling ends
 * @param longestRetryAfter a {@code Retry-After} beyond this ends the call instead of blocking its thread
 * @param clock what a {@code Retry-After} date is compared with
 * @param sleeper waits
 * @param random a number from 0 to 1 that spreads each wait over the upper half of its length
 */
public record RetryPolicy(
        int maxRetries,
        Set<Integer> statuses,
        Duration firstDelay,
        Duration longestDelay,
        Duration longestRetryAfter,
        Clock clock,
        Sleeper sleeper,
        DoubleSupplier random) {
    private static final RetryPolicy DEFAULTS = new RetryPolicy(
            2,
            Set.of(429, 502, 503, 504),
            Duration.ofMillis(500),
            Duration.ofSeconds(8),
            Duration.ofSeconds(60),
            Clock.systemUTC(),
            Sleeper.ofThread(),
            () -> ThreadLocalRandom.current().nextDouble());
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int DOUBLINGS = 30;

    /** Takes the values. */
    public RetryPolicy {
        if (maxRetries < 0 || firstDelay.isNegative() || longestDelay.isNegative() || longestRetryAfter.isNegative()) {
            throw new IllegalArgumentException("neither retries nor delays can be negative");
        }
        statuses = Set.copyOf(statuses);
    }

    /** Two retries of 429, 502, 503, 504 and broken connections, after half a second and a second at most. */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** No retries. */
    public static RetryPolicy none() {
        return DEFAULTS.withMaxRetries(0);
    }

    /** The same with another number of retries. */
    public RetryPolicy withMaxRetries(int retries) {
        return new RetryPolicy(retries, statuses, firstDelay, longestDelay, longestRetryAfter, clock, sleeper, random);
    }

    /** The same for other statuses. */
    public RetryPolicy withStatuses(Set<Integer> retried) {
        return new RetryPolicy(
                maxRetries, retried, firstDelay, longestDelay, longestRetryAfter, clock, sleeper, random);
    }

    /** The same with other waits. */
    public RetryPolicy withDelays(Duration first, Duration longest) {
        return new RetryPolicy(maxRetries, statuses, first, longest, longestRetryAfter, clock, sleeper, random);
    }

    /** The same, patient for that long when a server asks for it. */
    public RetryPolicy withLongestRetryAfter(Duration longest) {
        return new RetryPolicy(maxRetries, statuses, firstDelay, longestDelay, longest, clock, sleeper, random);
    }

    /** The same in another time, for tests. */
    public RetryPolicy withTime(Clock otherClock, Sleeper otherSleeper, DoubleSupplier otherRandom) {
        return new RetryPolicy(
                maxRetries,
                statuses,
                firstDelay,
                longestDelay,
                longestRetryAfter,
                otherClock,
                otherSleeper,
                otherRandom);
    }

    /** The wait before another attempt after an answer; empty when there is to be none. {@code retries} were made before. */
    Optional<Duration> after(int retries, Received answer, String method) {
        var status = answer.status();
        var harmless = status == TOO_MANY_REQUESTS || IDEMPOTENT.contains(method);
        if (retries >= maxRetries || !statuses.contains(status) || !harmless) {
            return Optional.empty();
        }
        var asked = retryAfter(answer.header("Retry-After"));
        return asked.isPresent()
                ? asked.filter(wait -> wait.compareTo(longestRetryAfter) <= 0)
                : Optional.of(backOff(retries));
    }

    /** The wait before another attempt after no answer; empty when there is to be none. */
    Optional<Duration> after(int retries, ApiTransportException failure, String method) {
        var harmless = switch (failure.reason()) {
            case CONNECT -> true;
            case BROKEN -> IDEMPOTENT.contains(method);
            case TIMEOUT, INTERRUPTED -> false;
        };
        return retries < maxRetries && harmless ? Optional.of(backOff(retries)) : Optional.empty();
    }

    private Duration backOff(int retries) {
        var doubled = firstDelay.multipliedBy(1L << Math.min(retries, DOUBLINGS));
        var longest = doubled.compareTo(longestDelay) < 0 ? doubled : longestDelay;
        return Duration.ofNanos((long) (longest.toNanos() * (0.5 + random.getAsDouble() / 2)));
    }

    /** Seconds or a date (RFC 9110, section 10.2.3); anything else is as if the header were not there. */
    private Optional<Duration> retryAfter(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(Instant.now(clock), date.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
