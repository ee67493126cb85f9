package dev.dovetail.maven;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.SourceLines;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.compile.CompileCheck;
import dev.dovetail.generator.output.FileFault;
import dev.dovetail.generator.regeneration.Regeneration;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes models, a client and server stubs for an OpenAPI document, and adds them to the project's sources.
 *
 * <p>Nothing is done where neither a file nor an option changed. Only files that changed are written; files that an earlier
 * run wrote and this one does not are deleted; other files are never touched.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends SourcesMojo {

    /** Whether what cannot be honoured fails the build. */
    @Parameter(property = "dovetail.strict", defaultValue = "false")
    private boolean strict;

    /** Whether to compile what was generated, with all lints as errors, before anything is written. Needs a JDK. */
    @Parameter(property = "dovetail.compile", defaultValue = "false")
    private boolean compile;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipped()) {
            return;
        }
        claimOutput();
        var regeneration = new Regeneration(request());
        try {
            var start = System.nanoTime();
            var before = regeneration.upToDate();
            getLog().debug("looked for changes: %d ms"
                    .formatted(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            if (before.isPresent() && (!strict || before.get().provenance().omissions() == 0)) {
                getLog().info("%s: nothing changed, %d files"
                        .formatted(document(), before.get().files()));
            } else {
                generate(regeneration);
            }
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write to " + outputFolder() + ": " + FileFault.text(e), e);
        }
        project().addCompileSourceRoot(outputFolder().getPath());
    }

    private void claimOutput() throws MojoFailureException {
        var self = project().getId() + ", execution " + execution().getExecutionId();
        var other = new OutputOwners(session()).claim(outputFolder().toPath(), self);
        if (other.isPresent()) {
            throw new MojoFailureException("%s is written to by two executions, which would delete each other's files: "
                            .formatted(outputFolder())
                    + "%s and %s; give each an <output> of its own".formatted(other.get(), self));
        }
    }

    private void generate(Regeneration regeneration) throws IOException, MojoFailureException {
        var reading = regeneration.read();
        report(reading.diagnostics());
        var contract = reading.contract()
                .filter(one -> !reading.unusable())
                .orElseThrow(
                        () -> new MojoFailureException(document() + " has errors, see above; nothing was written"));
        var generation = regeneration.generate(contract);
        report(generation.notes());
        if (generation.hasErrors()) {
            throw new MojoFailureException("nothing was written, see above");
        }
        if (compile) {
            compile(generation, contract);
        }
        var gone = regeneration.lockChange(contract, generation).text();
        if (!gone.isEmpty()) {
            getLog().warn(gone);
        }
        var written = regeneration.write(reading, generation);
        getLog().info("%s: %d operations, %d files: %s"
                .formatted(
                        document(),
                        contract.api().operations().size(),
                        generation.files().size(),
                        written.summary()));
    }

    private void compile(Generation generation, Contract contract) throws MojoFailureException {
        var errors = new CompileCheck(contract.name(), contract.api()).check(generation.files());
        report(errors);
        if (!errors.isEmpty()) {
            throw new MojoFailureException("what is generated does not compile, see above; nothing was written");
        }
    }

    private void report(List<Diagnostic> diagnostics) throws MojoFailureException {
        var formatter = new DiagnosticFormatter(SourceLines.ofFiles());
        var omissions = 0;
        for (var diagnostic : diagnostics) {
            var text = formatter.full(diagnostic);
            switch (diagnostic.severity()) {
                case ERROR -> {
                    omissions++;
                    getLog().error(text);
                }
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
}
