package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.compare.Deployments;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.report.ComparisonReport;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import picocli.CommandLine;

/** Runs one plan on two deployments, one after the other, and tells where they differ. */
final class Comparison {

    private final CommandLine command;
    private final ReportOptions options;
    private final Contract contract;

    Comparison(CommandLine command, ReportOptions options, Contract contract) {
        this.command = command;
        this.options = options;
        this.contract = contract;
    }

    /**
     * Compares the two. The plan is the same only in the same mode, so that the more careful of the two holds for both.
     *
     * @return the exit code
     * @throws CommandFailure if one of them does not answer, or the report cannot be written
     */
    int of(Target here, Target there) {
        var mode = here.mode() == Mode.FULL && there.mode() == Mode.FULL ? Mode.FULL : Mode.READ_ONLY;
        var run = new ConformanceRun(command);
        var first = run.run(Conformance.of(contract).against(here.withMode(mode)));
        var second = run.run(Conformance.of(contract).against(there.withMode(mode)));
        var deployments = new Deployments(first, second);
        var differences = deployments.differences();
        var report = new ComparisonReport(first, second, differences, deployments.oneSided());
        var out = command.getOut();
        out.print(report.text(Terminal.style()));
        write(report);
        out.flush();
        return differences.isEmpty() ? ExitCode.ALL_WELL : ExitCode.FALLS_SHORT;
    }

    private void write(ComparisonReport report) {
        var file = options.folder().resolve("comparison.md");
        try {
            Files.createDirectories(options.folder());
            Files.write(file, report.markdown().getBytes(StandardCharsets.UTF_8));
            command.getOut().println("report:\n  " + file);
        } catch (IOException e) {
            throw new CommandFailure("the report cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
