package dev.dovetail.maven;

import dev.dovetail.contract.Contract;
import dev.dovetail.contract.diagnostics.DiagnosticFormatter;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.contract.diagnostics.SourceLines;
import dev.dovetail.generator.output.FileFault;
import dev.dovetail.generator.regeneration.Regeneration;
import java.io.IOException;
import java.util.TreeSet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Fails the build if generated sources, committed ones for example, are not what would be generated now. Changes nothing;
 * shows what differs, and the command that repairs it. Takes the parameters that {@code generate} takes: {@code mvn
 * dovetail:generate@id} uses those of the execution of this goal that has the id.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends SourcesMojo {

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skipped()) {
            return;
        }
        var regeneration = new Regeneration(request());
        var contract = read(regeneration);
        try {
            var generation = regeneration.generate(contract);
            if (generation.hasErrors()) {
                var formatter = new DiagnosticFormatter(SourceLines.ofFiles());
                generation.notes().forEach(note -> getLog().error(formatter.full(note)));
                throw new MojoExecutionException("nothing could be compared, see above");
            }
            var difference = regeneration.difference(generation);
            var names = regeneration.lockChange(contract, generation);
            if (!difference.none() || !names.none()) {
                throw new MojoFailureException("%s is not what %s gives: %s\n%s\n\nTo repair it: %s"
                        .formatted(
                                outputFolder(),
                                document(),
                                difference.summary() + names.summary(),
                                difference.text() + (names.text().isEmpty() ? "" : "\n" + names.text()),
                                repair()));
            }
            getLog().info("%s: all %d files are as generated"
                    .formatted(document(), generation.files().size()));
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot read " + outputFolder() + ": " + FileFault.text(e), e);
        }
    }

    private Contract read(Regeneration regeneration) throws MojoExecutionException {
        var reading = regeneration.read();
        var formatter = new DiagnosticFormatter(SourceLines.ofFiles());
        reading.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .forEach(diagnostic -> getLog().error(formatter.full(diagnostic)));
        return reading.contract()
                .filter(contract -> !reading.unusable())
                .orElseThrow(() ->
                        new MojoExecutionException(document() + " has errors, see above; nothing could be compared"));
    }

    private String repair() {
        var id = execution().getExecutionId();
        var goal = id.equals("default-cli") ? "mvn dovetail:generate" : "mvn dovetail:generate@" + id;
        var module = project().isExecutionRoot() ? "" : " -pl :" + project().getArtifactId();
        return goal + module + given();
    }

    /** The parameters that came with this build's own command have to come with that one, too. */
    private String given() {
        var text = new StringBuilder();
        for (var property : new TreeSet<>(session().getUserProperties().stringPropertyNames())) {
            if (property.startsWith("dovetail.")) {
                var option =
                        "-D" + property + "=" + session().getUserProperties().getProperty(property);
                text.append(' ').append(option.matches("[\\w.,:=/\\\\-]+") ? option : "'" + option + "'");
            }
        }
        return text.toString();
    }
}
