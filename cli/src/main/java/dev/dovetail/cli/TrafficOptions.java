package dev.dovetail.cli;

import dev.dovetail.conformance.Bystander;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.traffic.HarFile;
import dev.dovetail.conformance.traffic.InvalidRecordingException;
import dev.dovetail.contract.Contract;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Traffic that others had with a server, to be judged too. */
final class TrafficOptions {

    @Option(
            names = "--har",
            paramLabel = "FILE",
            description =
                    "Judge recorded traffic, an HTTP Archive as browsers, Playwright and proxies write it. Without --base-url nothing is sent; with it, what was recorded is added to the run. May be given several times.")
    private List<Path> recordings = new ArrayList<>();

    @Option(
            names = "--har-base",
            paramLabel = "URL",
            description =
                    "The address in the recording that the paths of the document are below. Default: the paths of the document's servers, on any host. May be given several times.")
    private List<String> bases = new ArrayList<>();

    /** Whether there is any. */
    boolean given() {
        return !recordings.isEmpty();
    }

    /**
     * Who heard all of it.
     *
     * @throws CommandFailure if a file is no recording
     */
    Bystander bystander(Contract contract, Selection selection) {
        var bystander = Bystander.of(contract, bases, selection);
        try {
            recordings.forEach(file -> bystander.hear(HarFile.read(file)));
        } catch (InvalidRecordingException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        return bystander;
    }
}
