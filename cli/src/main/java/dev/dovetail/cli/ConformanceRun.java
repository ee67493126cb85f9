package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.TargetRefusedException;
import dev.dovetail.conformance.TargetUnreachableException;
import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.result.RunResult;
import java.io.PrintWriter;
import picocli.CommandLine;

/** Runs the suite and shows how it gets on. */
final class ConformanceRun {

    private final PrintWriter err;

    /** A run that has not begun. */
    ConformanceRun(CommandLine command) {
        this.err = command.getErr();
    }

    /**
     * Runs it.
     *
     * @throws CommandFailure if the server does not answer, or must not be tested like this
     */
    RunResult run(Conformance conformance) {
        var progress = new Progress(err, Terminal.attended());
        try {
            return conformance.listener(progress).run();
        } catch (TargetUnreachableException | TargetRefusedException | InvalidDeviationsException e) {
            throw new CommandFailure(e.getMessage(), e);
        } finally {
            progress.end();
        }
    }
}
