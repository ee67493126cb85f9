package dev.dovetail.conformance.configuration;

import dev.dovetail.conformance.result.Shard;
import java.util.Map;
import java.util.Optional;

/** Which part of a run this machine does: {@code 3/8}, or what the build server says. */
public final class ShardChoice {
    private static final String AUTO = "auto";

    private final String text;

    private ShardChoice(String text) {
        this.text = text;
    }

    /**
     * The part.
     *
     * @param text {@code 3/8}; {@code auto} for what GitLab says, {@code auto/8} also for a Kubernetes indexed job
     * @param environment the variables that {@code auto} reads
     * @throws IllegalArgumentException if it is none, or the environment does not say which
     */
    public static Shard of(String text, Map<String, String> environment) {
        var automatic = text.equals(AUTO) || text.startsWith(AUTO + "/");
        return automatic ? new ShardChoice(text).automatic(environment) : Shard.parse(text);
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
