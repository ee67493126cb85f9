package dev.dovetail.maven;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.contract.diagnostics.SourceLines;
import dev.dovetail.generator.compatibility.DocumentVersion;
import dev.dovetail.generator.compatibility.GitDocument;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Reads the two sides of a comparison, wherever they are, and cleans up after itself. */
final class DocumentVersions implements AutoCloseable {

    private final MavenProject project;
    private final PublishedDocument published;
    private final List<Path> overlays;
    private final List<Path> temporary = new ArrayList<>();

    DocumentVersions(MavenProject project, PublishedDocument published, List<File> overlays) {
        this.project = project;
        this.published = published;
        this.overlays = overlays.stream().map(File::toPath).toList();
    }

    /**
     * The earlier side.
     *
     * @throws IOException if not exactly one is named, or it is not there, or it holds nothing to compare
     */
    DocumentVersion earlier(File now, @Nullable String path, @Nullable String revision, @Nullable String artifact)
            throws IOException {
        if (revision != null && artifact != null) {
            throw new IOException("give <oldRevision> or <oldArtifact>, not both");
        }
        if (revision != null) {
            return revision(revision, path == null ? relative(now) : path);
        }
        if (path == null) {
            throw new IOException("what to compare with is missing: give <oldDocument>, <oldRevision>, or <oldArtifact>"
                    + " and in <oldDocument> the path of the document in it");
        }
        if (artifact == null) {
            return file(project.getBasedir().toPath().resolve(path));
        }
        var file = published.file(artifact, path);
        var folder = file.getParent().toString().replace('\\', '/') + "/";
        return new DocumentVersion(contract(file), artifact + "!/" + path, folder, artifact + "!/");
    }

    DocumentVersion file(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        return DocumentVersion.ofFile(contract(file));
    }

    private DocumentVersion revision(String revision, String path) throws IOException {
        var folder = Files.createTempDirectory("dovetail-diff");
        temporary.add(folder);
        var document = new GitDocument(project.getBasedir().toPath()).checkOut(revision, path, folder);
        var prefix = folder.toString().replace('\\', '/') + "/";
        return new DocumentVersion(contract(document), revision + ":" + path, prefix, revision + ":");
    }

    private String relative(File file) {
        return project.getBasedir()
                .toPath()
                .toAbsolutePath()
                .normalize()
                .relativize(file.toPath().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private Contract contract(Path file) throws IOException {
        var reading = new ContractReader(ReadOptions.DEFAULTS.withOverlays(overlays)).read(file);
        if (reading.contract().isEmpty()) {
            var formatter = new DiagnosticFormatter(SourceLines.ofFiles());
            throw new IOException(reading.diagnostics().stream()
                    .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                    .map(formatter::full)
                    .collect(Collectors.joining("\n", file + " holds nothing to compare\n", "")));
        }
        return reading.contract().get();
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
