package dev.dovetail.maven;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.SourceLines;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.GeneratorOptions.Part;
import dev.dovetail.generator.output.OutputTree;
import java.io.File;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes models, a client and server stubs for an OpenAPI document, and adds them to the project's sources.
 *
 * <p>Only files that changed are written; files that an earlier run wrote and this one does not are deleted; other
 * files are never touched.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends AbstractMojo {

    /** The OpenAPI 3.0 or 3.1 document, YAML or JSON. */
    @Parameter(property = "dovetail.document", required = true)
    private File document;

    /** Overlay 1.0 documents to apply to it first, in this order. */
    @Parameter
    private List<File> overlays = List.of();

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

    /** Whether what cannot be honoured fails the build. */
    @Parameter(property = "dovetail.strict", defaultValue = "false")
    private boolean strict;

    /** Whether to do nothing at all. */
    @Parameter(property = "dovetail.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("dovetail: skipped");
            return;
        }
        var options = options();
        var contract = read();
        var generation = Generator.generate(contract, options);
        report(generation.notes());
        write(generation, contract);
        project.addCompileSourceRoot(outputFolder().getPath());
    }

    private Contract read() throws MojoFailureException {
        var files = overlays.stream().map(File::toPath).toList();
        var reading = new ContractReader(ReadOptions.DEFAULTS.withOverlays(files)).read(document.toPath());
        report(reading.diagnostics());
        return reading.contract()
                .filter(contract -> !reading.hasErrors())
                .orElseThrow(() -> new MojoFailureException(document + " has errors, see above; nothing was written"));
    }

    private void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        var formatter = new DiagnosticFormatter(SourceLines.ofFiles());
        var omissions = 0;
        for (var diagnostic : diagnostics) {
            var text = formatter.full(diagnostic);
            switch (diagnostic.severity()) {
                case ERROR -> getLog().error(text);
                case OMISSION -> {
                    omissions++;
                    getLog().warn(text);
                }
                case WARNING -> getLog().warn(text);
                case NOTE -> getLog().debug(text);
            }
        }
        if (strict && omissions > 0) {
            throw new MojoFailureException(omissions + " not honoured, and strict is set; nothing was written");
        }
    }

    private void write(Generation generation, Contract contract) throws MojoExecutionException {
        try {
            var written = new OutputTree(outputFolder().toPath()).write(generation.texts());
            getLog().info("%s: %d operations, %d files: %s"
                    .formatted(
                            document.getName(),
                            contract.api().operations().size(),
                            generation.files().size(),
                            written.summary()));
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write to " + outputFolder() + ": " + e.getMessage(), e);
        }
    }

    private GeneratorOptions options() throws MojoFailureException {
        try {
            return new GeneratorOptions(packageName, Optional.ofNullable(name), parts());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
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

    private File outputFolder() {
        return output != null
                ? output
                : new File(
                        project.getBuild().getDirectory(), "generated-sources/dovetail/" + execution.getExecutionId());
    }
}
