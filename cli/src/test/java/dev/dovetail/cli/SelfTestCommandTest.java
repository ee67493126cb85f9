package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestCommandTest {

    @Test
    void findsAFaultThereAndOnlyThereAndNothingOnTheCorrectServer(@TempDir Path folder) throws IOException {
        var report = folder.resolve("new/table.md");
        var run = CommandRun.of(
                "self-test",
                "--fault",
                "subscriptions-create-answers-200",
                "--fault",
                "unknown-exports-answer-500",
                "--report",
                report.toString());
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("✓ (no fault)", "✓ subscriptions-create-answers-200  status.success at 1")
                .containsPattern("status.server-error +1 of 1")
                .contains("2 of 2 faults found there and only there", "nothing reported of the correct server");
        assertThat(Files.readString(report))
                .contains("2 of 2 faults", "| ✓ | `unknown-exports-answer-500` |", "Nothing was reported");
    }

    @Test
    void saysWhenItsTimeWasUp(@TempDir Path folder) {
        var run = CommandRun.of(
                "self-test",
                "--fault",
                "allow-is-missing",
                "--within",
                "1ms",
                "--report",
                folder.resolve("table.md").toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.out()).contains("1 faults were not tried", "the correct server was not tried for want of time");
    }

    @Test
    void doesOnlyThePartOfThisMachine(@TempDir Path folder) {
        var run = CommandRun.of(
                "self-test",
                "--fault",
                "unknown-exports-answer-500",
                "--fault",
                "unknown-exports-answer-410",
                "--shard",
                "2/2",
                "--report",
                folder.resolve("table.md").toString());
        assertThat(run.out()).contains("unknown-exports-answer-410  ").doesNotContain("unknown-exports-answer-500");
    }

    @Test
    void refusesATimeThatIsNone() {
        var run = CommandRun.of("self-test", "--within", "soon");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("--within: a length of time such as 60s");
    }
}
