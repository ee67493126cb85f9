package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Reads the sides of a comparison, wherever they are, and removes what it had to unpack when it is closed. */
public final class DocumentVersions implements AutoCloseable {

    private final Path workingFolder;
    private final List<Path> overlays;
    private final Consumer<Diagnostic> errors;
    private final List<Path> temporary = new ArrayList<>();

    /**
     * Documents below a folder.
     *
     * @param workingFolder what paths in revisions are relative to, in a Git repository
     * @param overlays Overlay 1.0 documents to apply to every side, in this order
     * @param errors is told of each error of a document
     */
    public DocumentVersions(Path workingFolder, List<Path> overlays, Consumer<Diagnostic> errors) {
        this.workingFolder = workingFolder;
        this.overlays = List.copyOf(overlays);
        this.errors = errors;
    }

    /**
     * A file.
     *
     * @throws IOException if it is not there, or holds nothing to compare
     */
    public DocumentVersion file(Path file) throws IOException {
        return new DocumentVersion(contract(file), file.toString(), "", "");
    }

    /**
     * A file as Git has it in a revision.
     *
     * @throws IOException if there is no such revision or file, or it holds nothing to compare
     */
    public DocumentVersion revision(String revision, String path) throws IOException {
        var folder = Files.createTempDirectory("dovetail-diff");
        temporary.add(folder);
        var document = new GitDocument(workingFolder).checkOut(revision, path, folder);
        return new DocumentVersion(contract(document), revision + ":" + path, slashes(folder), revision + ":");
    }

    /**
     * A file that was unpacked from elsewhere.
     *
     * @param origin what reports call the place that it comes from, in front of the names of files
     * @throws IOException if it is not there, or holds nothing to compare
     */
    public DocumentVersion unpacked(Path folder, String path, String origin) throws IOException {
        return new DocumentVersion(contract(folder.resolve(path)), origin + path, slashes(folder), origin);
    }

    private static String slashes(Path folder) {
        return folder.toString().replace('\\', '/') + "/";
    }

    private Contract contract(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        var reading = new ContractReader(ReadOptions.DEFAULTS.withOverlays(overlays)).read(file);
        reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .forEach(errors);
        return reading.contract().orElseThrow(() -> new IOException(file + " holds nothing to compare"));
    }

    @Override
    public void close() throws IOException {
        for (var folder : temporary) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
