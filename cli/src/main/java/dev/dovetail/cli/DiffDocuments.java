package dev.dovetail.cli;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.generator.compatibility.DocumentVersion;
import dev.dovetail.generator.compatibility.GitDocument;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the two sides of a comparison, and cleans up after itself. */
final class DiffDocuments implements AutoCloseable {

    private final List<Path> overlays;
    private final PrintWriter err;
    private final List<Path> temporary = new ArrayList<>();

    DiffDocuments(List<Path> overlays, PrintWriter err) {
        this.overlays = overlays;
        this.err = err;
    }

    /**
     * Reads a file, or {@code REVISION:PATH}.
     *
     * @throws CommandFailure if there is nothing to compare
     */
    DocumentVersion read(String argument) {
        var file = Path.of(argument.replace('\0', ' '));
        if (Files.isRegularFile(file)) {
            return new DocumentVersion(contract(file), argument, "", "");
        }
        var colon = argument.indexOf(':');
        if (colon <= 0 || colon == argument.length() - 1) {
            throw new CommandFailure("there is no file " + argument);
        }
        return revision(argument, argument.substring(0, colon), argument.substring(colon + 1));
    }

    private DocumentVersion revision(String argument, String revision, String path) {
        try {
            var folder = Files.createTempDirectory("dovetail-diff");
            temporary.add(folder);
            var document = new GitDocument(Path.of("")).checkOut(revision, path, folder);
            var prefix = folder.toString().replace('\\', '/') + "/";
            return new DocumentVersion(contract(document), argument, prefix, revision + ":");
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + argument + ": " + e.getMessage(), e);
        }
    }

    private dev.dovetail.contract.Contract contract(Path file) {
        var reading = new ContractReader(ReadOptions.DEFAULTS.withOverlays(overlays)).read(file);
        DocumentInput.print(
                reading.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                        .toList(),
                err);
        return reading.contract().orElseThrow(() -> new CommandFailure(file + " holds nothing to compare"));
    }

    @Override
    public void close() {
        for (var folder : temporary) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
