package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.TargetUnreachableException;
import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.report.TerminalReport;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;

/** Runs the suite and tells of it: progress, the matrix, the reports, the exit code. */
final class ConformanceRun {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Path reports;
    private final boolean strict;

    /**
     * A run that has not begun.
     *
     * @param reports the folder that the reports are written to
     * @param strict whether something that was not tested, or came to two ends, falls short too
     */
    ConformanceRun(CommandLine command, Path reports, boolean strict) {
        this.out = command.getOut();
        this.err = command.getErr();
        this.reports = reports;
        this.strict = strict;
    }

    /**
     * Runs it.
     *
     * @return the exit code
     * @throws CommandFailure if the server does not answer or the reports cannot be written
     */
    int run(Conformance conformance) {
        var result = watched(conformance);
        out.print(new TerminalReport(Terminal.style()).text(result));
        out.println();
        out.flush();
        write(result);
        var inStrictness = result.count(Outcome.NOT_TESTED) + result.flaky();
        if (!result.conforms() || (strict && inStrictness > 0)) {
            return ExitCode.FALLS_SHORT;
        }
        return result.course().ending() == Course.Ending.GIVEN_UP ? ExitCode.NOT_CHECKED : ExitCode.ALL_WELL;
    }

    private RunResult watched(Conformance conformance) {
        var progress = new Progress(err, Terminal.attended());
        try {
            return conformance.listener(progress).run();
        } catch (TargetUnreachableException e) {
            throw new CommandFailure(e.getMessage(), e);
        } finally {
            progress.end();
        }
    }

    private void write(RunResult result) {
        try {
            out.println("reports:");
            Reports.writeAll(result, reports).forEach(file -> out.println("  " + file));
            out.flush();
        } catch (IOException e) {
            throw new CommandFailure("the reports cannot be written to " + reports + ": " + e.getMessage(), e);
        }
    }
}
