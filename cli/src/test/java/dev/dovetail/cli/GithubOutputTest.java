package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.fault.Faults;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class GithubOutputTest {

    private static RunResult deviating;

    @BeforeAll
    static void run() {
        var options = ReferenceServerOptions.DEFAULTS
                .accepting("secret", Set.of("*"))
                .withFaults(
                        List.of(Faults.named("subscriptions-create-answers-200").orElseThrow()));
        try (var server = ReferenceServer.start(options)) {
            var contract = new DocumentInput()
                    .readOrFail(new PrintWriter(new StringWriter()))
                    .contract()
                    .orElseThrow();
            deviating = Conformance.of(contract)
                    .against(BundledDocument.knownOf(Target.at(server.baseUri()))
                            .withTokens(FixedTokens.of("secret"))
                            .withSelection(new Selection(List.of("environments_subscriptions_create"), List.of())))
                    .run();
        }
    }

    @Test
    void annotatesInAJobOfGitHubActions(@TempDir Path folder) throws IOException {
        var summary = folder.resolve("summary.md");
        Files.writeString(summary, "Before.\n");
        var out = tell(folder, Map.of("GITHUB_ACTIONS", "true", "GITHUB_STEP_SUMMARY", summary.toString()));
        assertThat(out).contains("\n::error file=", "title=status.success at POST ");
        assertThat(Files.readString(summary)).startsWith("Before.\n## ✗").contains("### Failures");
    }

    @Test
    void annotatesNowhereElse(@TempDir Path folder) {
        assertThat(tell(folder, Map.of())).doesNotContain("::error");
    }

    @Test
    void annotatesWhereAskedTo(@TempDir Path folder) {
        assertThat(tell(folder, Map.of(), "--annotations", "github")).contains("\n::error file=");
        assertThat(tell(folder, Map.of("GITHUB_ACTIONS", "true"), "--annotations", "none"))
                .doesNotContain("::error");
    }

    @Test
    void saysWhichAnnotationsThereAre() {
        var run = CommandRun.of("verify", "--base-url", "http://127.0.0.1:9", "--annotations", "gitlab");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("--annotations").contains("github").contains("none");
    }

    private static String tell(Path folder, Map<String, String> environment, String... more) {
        var out = new StringWriter();
        var holder = new Holder();
        var command = new CommandLine(holder).setOut(new PrintWriter(out)).setCaseInsensitiveEnumValuesAllowed(true);
        var arguments = new ArrayList<>(List.of("--report", folder.toString()));
        arguments.addAll(List.of(more));
        command.parseArgs(arguments.toArray(String[]::new));
        new ResultOutput(command, holder.options, environment).tell(deviating);
        return out.toString();
    }

    @Command
    private static final class Holder {
        @CommandLine.Mixin
        private ReportOptions options;
    }
}
