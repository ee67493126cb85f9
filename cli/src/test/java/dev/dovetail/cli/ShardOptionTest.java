package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.result.Shard;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ShardOptionTest {

    @Test
    void isTakenAsItIsWritten() {
        assertThat(shard("3/8", Map.of())).isEqualTo(new Shard(3, 8));
    }

    @Test
    void asksGitLab() {
        assertThat(shard("auto", Map.of("CI_NODE_INDEX", "3", "CI_NODE_TOTAL", "8")))
                .isEqualTo(new Shard(3, 8));
    }

    @Test
    void asksAnIndexedJobWhichCountsFromZero() {
        assertThat(shard("auto/8", Map.of("JOB_COMPLETION_INDEX", "0"))).isEqualTo(new Shard(1, 8));
    }

    @Test
    void saysWhatTheEnvironmentDoesNotSay() {
        assertThatThrownBy(() -> shard("auto", Map.of("JOB_COMPLETION_INDEX", "0")))
                .hasMessage(
                        "--shard: Kubernetes does not tell how many completions there are; write for example auto/8");
        assertThatThrownBy(() -> shard("auto", Map.of()))
                .hasMessage("--shard: auto finds neither CI_NODE_INDEX nor JOB_COMPLETION_INDEX here;"
                        + " write for example 3/8");
        assertThatThrownBy(() -> shard("auto", Map.of("CI_NODE_INDEX", "x", "CI_NODE_TOTAL", "8")))
                .hasMessage("--shard: CI_NODE_INDEX is no number: 'x'");
        assertThatThrownBy(() -> shard("auto/8", Map.of("JOB_COMPLETION_INDEX", "8")))
                .hasMessage("--shard: shards are counted from 1: there is no shard 9 of 8");
    }

    private static Shard shard(String text, Map<String, String> environment) {
        var option = new ShardOption();
        new CommandLine(new Holder(option)).parseArgs("--shard", text);
        return option.shard(environment).orElseThrow();
    }

    @CommandLine.Command
    private static final class Holder {
        @CommandLine.Mixin
        private final ShardOption option;

        private Holder(ShardOption option) {
            this.option = option;
        }
    }
}
