package dev.dovetail.maven;

import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.Adjustments;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.GeneratorOptions.Part;
import dev.dovetail.generator.extension.Extensions;
import dev.dovetail.generator.regeneration.GenerationRequest;
import dev.dovetail.generator.select.Selection;
import dev.dovetail.generator.type.TypeMappings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What to generate and where: the same parameters for every goal that has to do with generated sources. */
abstract sealed class SourcesMojo extends AbstractMojo permits CheckMojo, GenerateMojo {

    /** The OpenAPI document, YAML or JSON: a file, or a path inside of {@code documentArtifact}. */
    @Parameter(property = "dovetail.document", required = true)
    private String document;

    /**
     * The artifact that the document is published in: {@code group:artifact:version} or
     * {@code group:artifact:version:classifier}. Resolved from the repositories of the project; what lies beside the document
     * in the jar can be referred to.
     */
    @Parameter(property = "dovetail.documentArtifact")
    private @Nullable String documentArtifact;

    /** Overlay 1.0 documents to apply to it first, in this order. */
    @Parameter
    private List<File> overlays = List.of();

    /** A folder around the document whose files it may refer to. Default: the document's own folder and what is below it. */
    @Parameter(property = "dovetail.root")
    private @Nullable File root;

    /** The Java package above {@code .model}, {@code .client} and {@code .server}. */
    @Parameter(property = "dovetail.packageName", required = true)
    private String packageName;

    /** The first word of the client's and the router's class names. Default: from the document's title. */
    @Parameter(property = "dovetail.name")
    private @Nullable String name;

    /** What to write, with commas between: {@code models}, {@code client}, {@code server}. Models are always written. */
    @Parameter(property = "dovetail.emit", defaultValue = "models,client,server")
    private String emit;

    /** The folder for the sources. Default: {@code generated-sources/dovetail/<id of the execution>} below the build's. */
    @Parameter(property = "dovetail.output")
    private @Nullable File output;

    /**
     * Which operations to take: {@code tag:NAME}, {@code path:/GLOB/**}, {@code operation:ID} or {@code method:NAME}; any of
     * them. Default: all. Types that these do not need are left out.
     */
    @Parameter
    private List<String> includes = List.of();

    /** Which of these operations to leave out. */
    @Parameter
    private List<String> excludes = List.of();

    /** Whether types that no selected operation needs are written, too. */
    @Parameter(property = "dovetail.allTypes", defaultValue = "false")
    private boolean allTypes;

    /**
     * A file that keeps the Java names, {@code dovetail.lock} for example: what has a name there is never renamed. Made if
     * it is not there.
     */
    @Parameter(property = "dovetail.lock")
    private @Nullable File lock;

    /** Other Java names: {@code Pet=Animal} for a schema, or a place as the lock has it, {@code =}, and its name. */
    @Parameter
    private List<String> renames = List.of();

    /** Classes that exist already and stand for a schema: {@code Money=org.example.Money}. */
    @Parameter
    private List<String> types = List.of();

    /** Classes that exist already and stand for a format in bodies: {@code money=org.example.Money}. */
    @Parameter
    private List<String> formatTypes = List.of();

    /** Classes on the plugin's class path (its {@code <dependencies>}) that change the model or what is written. */
    @Parameter
    private List<String> extensions = List.of();

    /** Whether to do nothing at all. */
    @Parameter(property = "dovetail.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private RepositorySystem repositories;

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final MojoExecution execution() {
        return execution;
    }

    /** The document as the build names it. */
    final String document() {
        return new File(document).getName();
    }

    private Path documentFile() throws MojoFailureException {
        if (documentArtifact == null) {
            var file = Path.of(document);
            return file.isAbsolute() ? file : project.getBasedir().toPath().resolve(file);
        }
        try {
            return new PublishedDocument(repositories, session.getRepositorySession(), project)
                    .file(documentArtifact, document);
        } catch (IOException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    /** Says so if the goal is to do nothing. */
    final boolean skipped() {
        if (skip) {
            getLog().info("dovetail: skipped");
        }
        return skip;
    }

    final File outputFolder() {
        return output != null
                ? output
                : new File(
                        project.getBuild().getDirectory(), "generated-sources/dovetail/" + execution.getExecutionId());
    }

    /**
     * What is to be generated.
     *
     * @throws MojoFailureException if a parameter has no meaning
     */
    final GenerationRequest request() throws MojoFailureException {
        var reading = ReadOptions.DEFAULTS
                .withOverlays(overlays.stream().map(File::toPath).toList())
                .withRoot(Optional.ofNullable(root).map(File::toPath));
        try {
            return GenerationRequest.of(
                            documentFile(), reading, options(), outputFolder().toPath())
                    .with(adjustments(), Optional.ofNullable(lock).map(File::toPath));
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private Adjustments adjustments() {
        return Adjustments.of(
                Pairs.of("renames", renames),
                TypeMappings.of(Pairs.of("types", types), Pairs.of("formatTypes", formatTypes)),
                Extensions.named(extensions, SourcesMojo.class.getClassLoader()));
    }

    private GeneratorOptions options() {
        return new GeneratorOptions(
                packageName, Optional.ofNullable(name), parts(), Selection.parse(includes, excludes, allTypes));
    }

    private Set<Part> parts() {
        var parts = EnumSet.noneOf(Part.class);
        for (var word : emit.split(",", -1)) {
            parts.add(part(word.strip()));
        }
        return parts;
    }

    private static Part part(String word) {
        for (var part : Part.values()) {
            if (part.name().equalsIgnoreCase(word)) {
                return part;
            }
        }
        var known = new TreeSet<String>();
        for (var part : Part.values()) {
            known.add(part.name().toLowerCase(Locale.ROOT));
        }
        throw new IllegalArgumentException("emit: there is no part '" + word + "'; there are " + known);
    }
}
