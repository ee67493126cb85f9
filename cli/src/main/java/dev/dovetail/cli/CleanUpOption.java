package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.run.JournalFile;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Finishing what an interrupted run left behind. */
final class CleanUpOption {

    @Option(
            names = "--clean-up",
            paramLabel = "JOURNAL",
            description =
                    "Check nothing: remove what an earlier run left behind, as its journal says (clean-up-*.jsonl in its report folder).")
    private Optional<Path> journal = Optional.empty();

    /**
     * The journal, if there is one to work off.
     *
     * @throws CommandFailure if the file is none
     */
    Optional<JournalFile> journal() {
        try {
            return journal.map(JournalFile::read);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CommandFailure("--clean-up: " + e.getMessage(), e);
        }
    }

    /** The server of the journal. */
    Optional<URI> server() {
        return journal().map(JournalFile::baseUrl);
    }

    /**
     * Removes what is left.
     *
     * @return the exit code
     * @throws CommandFailure if the journal is of another server
     */
    static int finish(Conformance conformance, JournalFile journal, PrintWriter out) {
        try {
            var leftovers = conformance.cleanUp(journal);
            tell(leftovers, out);
            return leftovers.isEmpty() ? ExitCode.ALL_WELL : ExitCode.FALLS_SHORT;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("--clean-up: " + e.getMessage(), e);
        }
    }

    private static void tell(List<Leftover> leftovers, PrintWriter out) {
        if (leftovers.isEmpty()) {
            out.println("nothing is left of that run; its journal is deleted");
        }
        for (var group : Leftover.grouped(leftovers)) {
            out.println(group.what());
            group.commands().forEach(command -> out.println("  " + command));
        }
        out.flush();
    }
}
