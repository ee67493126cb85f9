package dev.dovetail.cli;

import dev.dovetail.conformance.report.GithubAnnotations;
import dev.dovetail.conformance.report.MarkdownReport;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** What GitHub Actions shows of a run: annotations at the document's lines, and the summary of the step. */
final class GithubOutput {

    /** GitHub throws away a summary that is larger, whole. */
    private static final int LARGEST_SUMMARY = 1_000_000;

    private final Map<String, String> environment;

    /** Output as these environment variables ask for it. */
    GithubOutput(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Whether this process runs in a job of GitHub Actions. */
    boolean expected() {
        return "true".equals(environment.get("GITHUB_ACTIONS"));
    }

    /** The root of the sources: that of the repository, or the folder that the process runs in. */
    Path sources() {
        return Path.of(environment.getOrDefault("GITHUB_WORKSPACE", ""));
    }

    void annotate(RunResult result, PrintWriter out) {
        out.print(new GithubAnnotations(sources()).text(result));
        out.flush();
    }

    /**
     * Adds the Markdown to the summary of the step, if there is one.
     *
     * @throws IOException if it cannot be written
     */
    void summarize(RunResult result) throws IOException {
        var summary = environment.getOrDefault("GITHUB_STEP_SUMMARY", "");
        if (summary.isEmpty()) {
            return;
        }
        var text = new MarkdownReport().text(result);
        var octets = text.getBytes(StandardCharsets.UTF_8).length;
        Files.writeString(
                Path.of(summary),
                octets <= LARGEST_SUMMARY ? text : "The summary is too large for GitHub; see report.md.\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
