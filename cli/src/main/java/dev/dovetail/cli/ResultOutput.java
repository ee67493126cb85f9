package dev.dovetail.cli;

import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.report.TerminalReport;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Tells what came of a run: on the terminal, in files, by the exit code. */
final class ResultOutput {

    private final PrintWriter out;
    private final ReportOptions options;

    ResultOutput(CommandLine command, ReportOptions options) {
        this.out = command.getOut();
        this.options = options;
    }

    /**
     * Tells it.
     *
     * @return the exit code
     * @throws CommandFailure if the reports cannot be written
     */
    int tell(RunResult result) {
        out.print(new TerminalReport(Terminal.style()).text(result));
        out.println();
        out.flush();
        write(result);
        var inStrictness = result.count(Outcome.NOT_TESTED) + result.flaky();
        if (!result.conforms() || (options.strict() && inStrictness > 0)) {
            return ExitCode.FALLS_SHORT;
        }
        return result.course().ending() == Course.Ending.GIVEN_UP ? ExitCode.NOT_CHECKED : ExitCode.ALL_WELL;
    }

    private void write(RunResult result) {
        try {
            out.println("reports:");
            Reports.writeAll(result, options.folder()).forEach(file -> out.println("  " + file));
            out.flush();
        } catch (IOException e) {
            throw new CommandFailure("the reports cannot be written to " + options.folder() + ": " + e.getMessage(), e);
        }
    }
}
