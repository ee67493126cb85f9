package dev.dovetail.maven;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.contract.diagnostics.SourceLines;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says everything that there is to say about a document, with place and cure, and fails the build if something is wrong.
 *
 * @since 0.1.0
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class LintMojo extends AbstractMojo {

    /** The OpenAPI document, YAML or JSON. */
    @Parameter(property = "dovetail.document", required = true)
    private File document;

    /** Overlay 1.0 documents to apply to it first, in this order. */
    @Parameter
    private List<File> overlays = List.of();

    /** A folder around the document whose files it may refer to. Default: the document's own folder and what is below it. */
    @Parameter(property = "dovetail.root")
    private @Nullable File root;

    /** Whether omissions and warnings fail the build, too; notes never do. */
    @Parameter(property = "dovetail.strict", defaultValue = "false")
    private boolean strict;

    /** Whether to do nothing at all. */
    @Parameter(property = "dovetail.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("dovetail: skipped");
            return;
        }
        if (!document.isFile()) {
            throw new MojoExecutionException("there is no file " + document);
        }
        var options = ReadOptions.DEFAULTS
                .withOverlays(overlays.stream().map(File::toPath).toList())
                .withRoot(Optional.ofNullable(root).map(File::toPath));
        var diagnostics = new ContractReader(options).lint(document.toPath()).diagnostics();
        diagnostics.forEach(this::say);
        var worst = strict ? Severity.WARNING : Severity.ERROR;
        var wrong = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity().compareTo(worst) <= 0)
                .count();
        if (wrong > 0) {
            throw new MojoFailureException("%s: %d to mend, see above".formatted(document.getName(), wrong));
        }
        getLog().info("%s: nothing to mend, %d remarks".formatted(document.getName(), diagnostics.size()));
    }

    private void say(Diagnostic diagnostic) {
        var text = new DiagnosticFormatter(SourceLines.ofFiles()).full(diagnostic);
        switch (diagnostic.severity()) {
            case ERROR -> getLog().error(text);
            case OMISSION, WARNING -> getLog().warn(text);
            case NOTE -> getLog().info(text);
        }
    }
}
