package dev.dovetail.cli;

import dev.dovetail.conformance.KnownBefore;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.deviation.AdoptedDeviations;
import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.deviation.KnownDeviations;
import dev.dovetail.conformance.deviation.Occasion;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is known to deviate, and so does not fail a run. */
final class DeviationOptions {

    @Option(
            names = "--known-deviations",
            paramLabel = "FILE",
            description =
                    "A list of deviations that do not fail the run, each with a reason and a last day. An entry that has expired, passes again or matches nothing does.")
    private Path known;

    @Option(
            names = "--write-known-deviations",
            paramLabel = "FILE",
            description = "Write such a list of what fails in this run, to begin with. Asks for --reason.")
    private Path adopt;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why what fails today may stay for now.")
    private String reason;

    @Option(
            names = "--since",
            paramLabel = "REPORT",
            description = "The report.json of an earlier run: only what is new fails, and what was mended is shown.")
    private Path since;

    /** Whether a list was named. */
    boolean listed() {
        return known != null;
    }

    /**
     * Reads the files.
     *
     * @throws CommandFailure if one cannot be read, or options do not go together
     */
    KnownBefore read() {
        agree();
        try {
            return KnownBefore.of(Optional.ofNullable(known), Optional.ofNullable(since));
        } catch (InvalidDeviationsException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /**
     * The target held against what is known.
     *
     * @throws CommandFailure if options do not go together
     */
    Target on(Target target) {
        agree();
        var listed = known == null ? target : target.withKnownDeviations(known);
        return since == null ? listed : listed.withSince(since);
    }

    private void agree() {
        if (adopt != null && (reason == null || reason.isBlank())) {
            throw new CommandFailure("--write-known-deviations needs --reason: why may what fails today stay for now?");
        }
        if (adopt != null && Files.exists(adopt)) {
            throw new CommandFailure(adopt + " is there already; a list is adopted once and then kept by hand");
        }
    }

    /**
     * Writes what fails as a list, if the user asked for it, and holds the run against it.
     *
     * @throws CommandFailure if it cannot be written
     */
    RunResult adopted(RunResult result, Occasion occasion, PrintWriter out) {
        if (adopt == null) {
            return result;
        }
        var text = new AdoptedDeviations(reason.strip(), occasion.today()).text(result);
        try {
            if (adopt.getParent() != null) {
                Files.createDirectories(adopt.getParent());
            }
            Files.writeString(adopt, text);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + adopt + ": " + e.getMessage(), e);
        }
        out.println("%d failures adopted in %s; from now on: --known-deviations %s"
                .formatted(result.count(Outcome.FAILED), adopt, adopt));
        return KnownDeviations.of(adopt.toString(), text).applyTo(result, occasion);
    }
}
