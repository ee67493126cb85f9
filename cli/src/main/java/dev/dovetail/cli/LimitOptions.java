package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.Target;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How long a run may take and how it behaves towards the server. */
final class LimitOptions {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(|ms|s|m|h)");

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description =
                    "How long the run may take, such as 60s or 5m; what is left then is not tested. Default: 15m.")
    private Optional<String> budget = Optional.empty();

    @Option(names = "--timeout", paramLabel = "TIME", description = "How long one request may take. Default: 10s.")
    private Optional<String> timeout = Optional.empty();

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "How many requests are sent in a second at most. Default: as many as the server answers.")
    private Optional<Double> rate = Optional.empty();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many operations are tested at the same time. Default: 4.")
    private Optional<Integer> parallel = Optional.empty();

    /**
     * The target within these limits.
     *
     * @throws CommandFailure if a limit is none
     */
    Target on(Target target) {
        try {
            var limits = target.limits();
            limits = budget.map(text -> span("--budget", text))
                    .map(limits::withRun)
                    .orElse(limits);
            limits = timeout.map(text -> span("--timeout", text))
                    .map(limits::withRequest)
                    .orElse(limits);
            limits = rate.map(limits::withRequestsPerSecond).orElse(limits);
            return target.withLimits(parallel.map(limits::withParallelism).orElse(limits));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** A number with its unit; a number alone is seconds. */
    static Duration span(String option, String text) {
        var matcher = SPAN.matcher(text.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new CommandFailure(option + ": a length of time such as 60s or 5m, not '" + text + "'");
        }
        var number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
