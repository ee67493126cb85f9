package dev.dovetail.cli;

import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.report.TerminalReport;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;

/** Tells what came of a run: on the terminal, in files, by the exit code. */
final class ResultOutput {

    private final PrintWriter out;
    private final ReportOptions options;
    private final GithubOutput github;

    /**
     * An output that knows where it goes.
     *
     * @param environment the variables by which a build server makes itself known
     */
    ResultOutput(CommandLine command, ReportOptions options, Map<String, String> environment) {
        this.out = command.getOut();
        this.options = options;
        this.github = new GithubOutput(environment);
    }

    /**
     * Tells it.
     *
     * @return the exit code
     * @throws CommandFailure if the reports cannot be written
     */
    int tell(RunResult result) {
        out.print(new TerminalReport(Terminal.style(), options.extent()).text(result));
        out.println();
        out.flush();
        write(result);
        var inStrictness = result.count(Outcome.NOT_TESTED) + result.flaky();
        if (!result.conforms() || (options.strict() && inStrictness > 0)) {
            return ExitCode.FALLS_SHORT;
        }
        return result.course().ending() == Course.Ending.GIVEN_UP ? ExitCode.NOT_CHECKED : ExitCode.ALL_WELL;
    }

    private boolean annotated() {
        return options.annotations()
                .map(chosen -> chosen == ReportOptions.Annotations.GITHUB)
                .orElseGet(github::expected);
    }

    private void write(RunResult result) {
        try {
            out.println("reports:");
            Reports.writeAll(result, options.folder(), github.sources()).forEach(file -> out.println("  " + file));
            if (annotated()) {
                github.annotate(result, out);
            }
            github.summarize(result);
            out.flush();
        } catch (IOException e) {
            throw new CommandFailure("the reports cannot be written to " + options.folder() + ": " + e.getMessage(), e);
        }
    }
}
