package dev.dovetail.cli;

import dev.dovetail.conformance.report.TerminalReport;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What becomes of the results of a run. */
final class ReportOptions {

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "The folder for the reports. Default: target/dovetail-report.")
    private Path folder = Path.of("target", "dovetail-report");

    @Option(names = "--strict", description = "Whatever could not be tested, or was flaky, falls short too.")
    private boolean strict;

    @Option(
            names = "--annotations",
            paramLabel = "KIND",
            description =
                    "github: also print what deviates as annotations of GitHub Actions; none: do not. Default: github in a job of GitHub Actions, else none.")
    private Optional<Annotations> annotations = Optional.empty();

    @Option(
            names = "--verbose",
            description =
                    "Print every row of the matrix, finding, reason and place on the terminal, not only a summary; the reports have them anyway.")
    private boolean verbose;

    /** For whom what deviates is printed once more. */
    enum Annotations {
        GITHUB,
        NONE
    }

    /** How much is printed. */
    TerminalReport.Extent extent() {
        return verbose ? TerminalReport.Extent.EVERYTHING : TerminalReport.Extent.SUMMARY;
    }

    /** What the user chose, if anything. */
    Optional<Annotations> annotations() {
        return annotations;
    }

    /** The usual options, with the reports in this folder. */
    static ReportOptions in(Path folder) {
        var options = new ReportOptions();
        options.folder = folder;
        return options;
    }

    Path folder() {
        return folder;
    }

    /** Whether something that was not tested falls short too. */
    boolean strict() {
        return strict;
    }
}
