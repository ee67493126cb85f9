package dev.dovetail.cli;

import java.nio.file.Path;
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
