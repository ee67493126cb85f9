package dev.dovetail.cli;

import dev.dovetail.conformance.Bystander;
import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.TargetRefusedException;
import dev.dovetail.conformance.TargetUnreachableException;
import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.result.RunResult;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.Function;
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
        return run(conformance, Conformance::run);
    }

    /** Runs it, and adds what somebody else's traffic shows. */
    RunResult run(Conformance conformance, Bystander besides) {
        return run(conformance, one -> one.run(besides));
    }

    private RunResult run(Conformance conformance, Function<Conformance, RunResult> way) {
        var progress = new Progress(err, Terminal.attended(), Clock.systemUTC());
        try {
            return way.apply(conformance.listener(progress));
        } catch (TargetUnreachableException | TargetRefusedException | InvalidDeviationsException e) {
            throw new CommandFailure(e.getMessage(), e);
        } finally {
            progress.end();
        }
    }
}
