package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.ShardChoice;
import dev.dovetail.conformance.result.Shard;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of a run this machine does. */
final class ShardOption {

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Only part I of N, for example 3/8; dovetail report merge puts the parts together. auto asks GitLab (CI_NODE_INDEX and CI_NODE_TOTAL), auto/8 also a Kubernetes indexed job of 8 completions (JOB_COMPLETION_INDEX).")
    private String text;

    /**
     * The part, if there is one.
     *
     * @param environment the variables that {@code auto} reads
     * @throws CommandFailure if it is none, or the environment does not say which
     */
    Optional<Shard> shard(Map<String, String> environment) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ShardChoice.of(text, environment));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--shard: " + e.getMessage(), e);
        }
    }
}
