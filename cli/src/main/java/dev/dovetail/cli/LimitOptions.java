package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.configuration.Target;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How long a run may take and how it behaves towards the server. */
final class LimitOptions {

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "How long the run may take; what is left then is not tested. Default: 900.")
    private Long budget;

    /**
     * The target within these limits.
     *
     * @throws CommandFailure if a limit is none
     */
    Target on(Target target) {
        return budget == null ? target : target.withLimits(limits(target.limits(), budget));
    }

    private static Limits limits(Limits usual, long budget) {
        if (budget < 1) {
            throw new CommandFailure("--budget: at least 1 second");
        }
        return new Limits(usual.connect(), usual.request(), Duration.ofSeconds(budget), usual.parallelism());
    }
}
