package dev.dovetail.maven;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.SourceLines;
import dev.dovetail.contract.diff.DiffOptions;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.compatibility.Compatibility;
import dev.dovetail.generator.compatibility.DiffPolicy;
import dev.dovetail.generator.compatibility.DiffReport;
import dev.dovetail.generator.compatibility.DocumentVersion;
import dev.dovetail.generator.compatibility.DocumentVersions;
import dev.dovetail.generator.compatibility.PolicyException;
import dev.dovetail.generator.compatibility.PolicyReader;
import dev.dovetail.generator.compatibility.Threshold;
import dev.dovetail.generator.compatibility.report.DiffFormat;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Compares a document with an earlier version of it, and says of each change what it does on the wire and to Java that
 * was written against the generated code. The earlier version is a file, the same file in a Git revision, or a document
 * in a published jar: one of {@code oldDocument}, {@code oldRevision}, {@code oldArtifact} with {@code oldDocument}.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffMojo extends AbstractMojo {

    /** The OpenAPI document as it is now, YAML or JSON. */
    @Parameter(property = "dovetail.document", required = true)
    private File document;

    /** The earlier document: a file, or a path inside of {@code oldArtifact}. */
    @Parameter(property = "dovetail.oldDocument")
    private @Nullable String oldDocument;

    /** A Git tag, branch or commit: the same file as it was then. */
    @Parameter(property = "dovetail.oldRevision")
    private @Nullable String oldRevision;

    /** The jar that the earlier document was published in: {@code group:artifact:version}, with {@code :classifier} or without. */
    @Parameter(property = "dovetail.oldArtifact")
    private @Nullable String oldArtifact;

    /** Overlay 1.0 documents to apply to both sides first, in this order. */
    @Parameter
    private List<File> overlays = List.of();

    /** The package that code is generated into; verdicts name Java by it. */
    @Parameter(property = "dovetail.packageName", defaultValue = "com.example.api")
    private String packageName;

    /** From where on the build fails: {@code breaking}, {@code risky}, {@code source} or {@code none}. */
    @Parameter(property = "dovetail.failOn", defaultValue = "breaking")
    private String failOn;

    /** Severities of one's own, and changes that are taken as they are; {@code dovetail-diff.yaml} if it is there. */
    @Parameter(property = "dovetail.diffConfig")
    private @Nullable File config;

    /** How to write the report: {@code text}, {@code markdown}, {@code json}, {@code sarif}, {@code junit} or {@code github}. */
    @Parameter(property = "dovetail.format", defaultValue = "text")
    private String format;

    /** Where to write the report; the log where absent. */
    @Parameter(property = "dovetail.diffReport")
    private @Nullable File report;

    /** Whether to do nothing at all. */
    @Parameter(property = "dovetail.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private RepositorySystem repositories;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("dovetail: skipped");
            return;
        }
        var threshold = constant(Threshold.class, "failOn", failOn);
        var result = compared();
        write(constant(DiffFormat.class, "format", format).text(result));
        if (result.fails(threshold)) {
            throw new MojoFailureException(
                    "%s has changed in a way that is %s or worse; the report says what, and docs/diff.md how to accept a change"
                            .formatted(document.getName(), threshold.name().toLowerCase(Locale.ROOT)));
        }
    }

    private DiffReport compared() throws MojoExecutionException {
        var folder = project.getBasedir().toPath();
        var files = overlays.stream().map(File::toPath).toList();
        try (var versions = new DocumentVersions(folder, files, this::say)) {
            var before = earlier(versions, folder);
            var after = versions.file(document.toPath());
            // The day in UTC: the same on every machine that runs at the same time.
            var options = new DiffOptions(LocalDate.now(ZoneOffset.UTC));
            return new Compatibility(GeneratorOptions.inPackage(packageName), options, policy()).compare(before, after);
        } catch (IllegalArgumentException | IOException | PolicyException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private DocumentVersion earlier(DocumentVersions versions, Path folder) throws IOException {
        if (oldRevision != null && oldArtifact != null) {
            throw new IOException("give <oldRevision> or <oldArtifact>, not both");
        }
        if (oldRevision != null) {
            var same = folder.toAbsolutePath().relativize(document.toPath().toAbsolutePath());
            return versions.revision(
                    oldRevision, oldDocument == null ? same.toString().replace('\\', '/') : oldDocument);
        }
        if (oldDocument == null) {
            throw new IOException("what to compare with is missing: give <oldDocument>, <oldRevision>, or <oldArtifact>"
                    + " and in <oldDocument> the path of the document in it");
        }
        if (oldArtifact == null) {
            return versions.file(folder.resolve(oldDocument));
        }
        var published = new PublishedDocument(repositories, session.getRepositorySession(), project);
        return versions.unpacked(published.folder(oldArtifact, oldDocument), oldDocument, oldArtifact + "!/");
    }

    private void say(Diagnostic error) {
        getLog().error(new DiagnosticFormatter(SourceLines.ofFiles()).full(error));
    }

    private DiffPolicy policy() throws PolicyException {
        if (config != null) {
            return PolicyReader.read(config.toPath());
        }
        var usual = project.getBasedir().toPath().resolve("dovetail-diff.yaml");
        return Files.exists(usual) ? PolicyReader.read(usual) : DiffPolicy.NONE;
    }

    private void write(String text) throws MojoExecutionException {
        if (report == null) {
            text.lines().forEach(getLog()::info);
            return;
        }
        try {
            Files.createDirectories(report.getAbsoluteFile().toPath().getParent());
            Files.write(report.toPath(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write " + report + ": " + e.getMessage(), e);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String parameter, String text)
            throws MojoExecutionException {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new MojoExecutionException("<%s> is '%s'; it may be one of %s"
                .formatted(
                        parameter,
                        text,
                        List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT)));
    }
}
