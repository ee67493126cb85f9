package dev.dovetail.conformance.configuration;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lengths of time as people write them: {@code 500ms}, {@code 10s}, {@code 5m}, {@code 1h}. */
final class Spans {
    static final String PATTERN = "^[0-9]{1,9}(ms|s|m|h)$";

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(ms|s|m|h)");

    private Spans() {}

    static Optional<Duration> parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }
}
