package dev.dovetail.maven;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Fails the build if {@code verify} found that a server deviates. With this goal bound, {@code verify} itself only notes it, so that
 * {@code post-integration-test} is reached and can stop what was started.
 *
 * @since 0.1.0
 */
@Mojo(name = "verdict", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class VerdictMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Override
    public void execute() throws MojoFailureException {
        var noted = LateFailure.noted(project);
        if (noted.isPresent()) {
            throw new MojoFailureException(noted.get());
        }
    }
}
