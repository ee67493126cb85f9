package dev.dovetail.cli;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.Reading;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.contract.diagnostics.SourceLines;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The document that a command works on, and the overlays to apply to it: the same arguments everywhere. */
final class DocumentInput {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DOCUMENT",
            description =
                    "An OpenAPI 3.0 or 3.1 or Swagger 2.0 document, YAML or JSON. Default: the environments document, which comes with the command.")
    private Path document;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "An Overlay 1.0 document to apply first. May be given several times; applied in this order.")
    private List<Path> overlays = new ArrayList<>();

    @Option(
            names = "--root",
            paramLabel = "FOLDER",
            description =
                    "A folder around the document whose files it may refer to. Default: the document's own folder and what is below.")
    private Path root;

    /** Whether the user named no document. */
    boolean bundled() {
        return document == null;
    }

    Path path() {
        return bundled() ? BundledDocument.path() : document;
    }

    /**
     * Reads it.
     *
     * @throws CommandFailure if there is no such file
     */
    Reading read() {
        require(path());
        overlays.forEach(DocumentInput::require);
        return new ContractReader(readOptions()).read(path());
    }

    /** How it is read. */
    ReadOptions readOptions() {
        requireAround();
        return ReadOptions.DEFAULTS.withOverlays(overlays).withRoot(Optional.ofNullable(root));
    }

    private void requireAround() {
        if (root == null) {
            return;
        }
        if (!Files.isDirectory(root)) {
            throw new CommandFailure("--root: there is no folder " + root);
        }
        if (!path().toAbsolutePath()
                .normalize()
                .startsWith(root.toAbsolutePath().normalize())) {
            throw new CommandFailure("--root: " + path() + " is not in " + root);
        }
    }

    /**
     * Reads it with everything that a careful reader would say.
     *
     * @throws CommandFailure if there is no such file
     */
    Reading lint() {
        require(path());
        overlays.forEach(DocumentInput::require);
        return new ContractReader(readOptions()).lint(path());
    }

    /**
     * Reads it and prints what there is to say about it, errors in full, the rest only where asked for.
     *
     * @return a reading with a contract
     * @throws CommandFailure if the document cannot be used
     */
    Reading readOrFail(PrintWriter err) {
        var reading = read();
        var worth = reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .toList();
        print(worth, err);
        var errors = reading.errors();
        var counted = errors + (errors == 1 ? " error" : " errors");
        if (reading.unusable()) {
            throw new CommandFailure(path() + (errors == 0 ? " holds nothing to work with" : " has " + counted));
        }
        if (errors > 0) {
            err.printf("dovetail: %s has %s; what they concern is left out or taken as any JSON%n", path(), counted);
            err.flush();
        }
        return reading;
    }

    /**
     * Reads it and goes on with what can be read of it: one reference that leads nowhere must not keep the rest from being used.
     * Errors and warnings are printed; what no code would be made for is of no interest here.
     *
     * @return a reading with a contract
     * @throws CommandFailure if there is nothing to go on with
     */
    Reading readAsFarAsPossible(PrintWriter err) {
        var reading = read();
        print(
                reading.diagnostics().stream()
                        .filter(diagnostic ->
                                diagnostic.severity() == Severity.ERROR || diagnostic.severity() == Severity.WARNING)
                        .toList(),
                err);
        var errors = count(reading.diagnostics(), Severity.ERROR);
        if (reading.contract().isEmpty()) {
            throw new CommandFailure("%s has %d %s and holds nothing to work with"
                    .formatted(path(), errors, errors == 1 ? "error" : "errors"));
        }
        if (errors > 0) {
            err.printf(
                    "dovetail: %s has %d %s; going on with the rest of it%n%n",
                    path(), errors, errors == 1 ? "error" : "errors");
            err.flush();
        }
        return reading;
    }

    static void print(List<Diagnostic> diagnostics, PrintWriter to) {
        if (!diagnostics.isEmpty()) {
            to.println(new DiagnosticFormatter(SourceLines.ofFiles()).full(diagnostics));
            to.println();
        }
    }

    static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }

    private static void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure("there is no file " + file);
        }
    }
}
