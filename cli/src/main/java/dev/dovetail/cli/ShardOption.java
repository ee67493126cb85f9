package dev.dovetail.cli;

import dev.dovetail.conformance.result.Shard;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which part of a run this machine does. */
final class ShardOption {

    private static final String AUTO = "auto";

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
            var automatic = text.equals(AUTO) || text.startsWith(AUTO + "/");
            return Optional.of(automatic ? automatic(environment) : Shard.parse(text));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--shard: " + e.getMessage(), e);
        }
    }

    private Shard automatic(Map<String, String> environment) {
        var given = text.equals(AUTO) ? Optional.<String>empty() : Optional.of(text.substring(AUTO.length() + 1));
        var node = environment.get("CI_NODE_INDEX");
        if (node != null) {
            var total = given.or(() -> Optional.ofNullable(environment.get("CI_NODE_TOTAL")));
            return new Shard(number("CI_NODE_INDEX", node), number("CI_NODE_TOTAL", total.orElse("")));
        }
        var completion = environment.get("JOB_COMPLETION_INDEX");
        if (completion == null) {
            throw new IllegalArgumentException(
                    "auto finds neither CI_NODE_INDEX nor JOB_COMPLETION_INDEX here; write for example 3/8");
        }
        var total = given.orElseThrow(() -> new IllegalArgumentException(
                "Kubernetes does not tell how many completions there are; write for example auto/8"));
        // Kubernetes counts from 0.
        return new Shard(number("JOB_COMPLETION_INDEX", completion) + 1, number("the number of shards", total));
    }

    private static int number(String what, String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " is no number: '" + text + "'", e);
        }
    }
}
