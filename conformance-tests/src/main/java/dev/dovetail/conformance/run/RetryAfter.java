package dev.dovetail.conformance.run;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server asks to be left alone: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private RetryAfter() {}

    /** Whether the answer says that the same request may be answered otherwise later. */
    static boolean asked(Answer answer) {
        return answer.status() == 429
                || (answer.status() == 503 && answer.header("Retry-After").isPresent());
    }

    /**
     * How long it asks to wait; empty if it does not say, or says nothing that can be understood.
     *
     * @param now the time, where the answer does not tell the server's own in {@code Date}
     */
    static Optional<Duration> of(Answer answer, Instant now) {
        var value = answer.header("Retry-After").map(String::strip).orElse("");
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        var from = answer.header("Date").flatMap(RetryAfter::date).orElse(now);
        return date(value)
                .map(until -> Duration.between(from, until))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
