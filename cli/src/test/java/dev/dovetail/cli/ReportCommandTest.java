package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.fault.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run in parts, put together, with a list of known deviations that is adopted, kept, and out of date. */
class ReportCommandTest {

    private static final String FAULT = "subscriptions-create-answers-200";

    @Test
    void mergesShardsIntoOneReport(@TempDir Path folder) throws IOException {
        try (var server = server(true)) {
            assertThat(verify(server, folder.resolve("1"), "--shard", "1/2").out())
                    .contains("reports:");
            assertThat(merge(folder, "1").err()).contains("one of 2 shards is missing: 2/2");
            verify(server, folder.resolve("2"), "--shard", "2/2");
            var merged = merge(folder, "1", "2");
            assertThat(merged.exitCode()).as(merged.err()).isEqualTo(ExitCode.FALLS_SHORT);
            assertThat(merged.out()).contains("1 failed", "reports:");
            assertThat(folder.resolve("merged/report.html")).isRegularFile();
        }
    }

    @Test
    void adoptsWhatFailsAndHoldsTheListAgainstLaterRuns(@TempDir Path folder) throws IOException {
        var list = folder.resolve("known-deviations.yaml").toString();
        try (var server = server(true)) {
            var first =
                    verify(server, folder, "--write-known-deviations", list, "--reason", "the rewrite ends in January");
            assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
            assertThat(Files.readString(Path.of(list)))
                    .contains("\"adopted on first run: the rewrite ends in January\"");
            var again = verify(server, folder, "--known-deviations", list);
            assertThat(again.exitCode()).as(again.out()).isZero();
            assertThat(again.out()).contains("1 known, 0 failed");
            var since = verify(server, folder.resolve("since"), "--since", folder + "/report.json");
            assertThat(since.exitCode()).as(since.out()).isZero();
        }
        try (var server = server(false)) {
            var mended = verify(server, folder, "--known-deviations", list);
            assertThat(mended.exitCode()).isEqualTo(ExitCode.FALLS_SHORT);
            assertThat(mended.out()).contains("known-deviations.yaml:5: This known deviation passes again");
        }
    }

    @Test
    void asksForTheReasonBeforeItRuns(@TempDir Path folder) {
        var list = folder.resolve("list.yaml").toString();
        var run = CommandRun.of("verify", "--base-url", "http://127.0.0.1:9", "--write-known-deviations", list);
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("--write-known-deviations needs --reason");
    }

    @Test
    void refusesWhatIsNoReport(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("1"));
        Files.writeString(folder.resolve("1/report.json"), "{}");
        assertThat(merge(folder, "1").exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(CommandRun.of("report").err()).contains("report merge");
    }

    private static ReferenceServer server(boolean faulty) {
        var options = ReferenceServerOptions.DEFAULTS.accepting("secret", Set.of("*"));
        return ReferenceServer.start(
                faulty ? options.withFaults(List.of(Faults.named(FAULT).orElseThrow())) : options);
    }

    private static CommandRun merge(Path folder, String... parts) {
        var arguments = new ArrayList<>(
                List.of("report", "merge", "--report", folder.resolve("merged").toString()));
        for (var part : parts) {
            arguments.add(folder.resolve(part).resolve("report.json").toString());
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static CommandRun verify(ReferenceServer server, Path reports, String... more) {
        var arguments = new ArrayList<>(List.of(
                "verify",
                "--base-url",
                server.baseUri().toString(),
                "--token",
                "secret",
                "--include",
                "environments_subscriptions_*",
                "--report",
                reports.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
