package dev.dovetail.maven;

import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** Lets a build go on to the phase in which servers are stopped before it fails, if the project asks for that. */
final class LateFailure {

    private static final String NOTED = LateFailure.class.getName();
    private static final String GOAL = "verdict";

    private final MavenProject project;
    private final MojoExecution execution;

    LateFailure(MavenProject project, MojoExecution execution) {
        this.project = project;
        this.execution = execution;
    }

    /** Fails now, or notes that the build fails, where the goal that says so later is bound. */
    void failNowOrLater(String message) throws MojoFailureException {
        if (!bound()) {
            throw new MojoFailureException(message);
        }
        project.setContextValue(
                NOTED, noted(project).map(earlier -> earlier + "\n" + message).orElse(message));
    }

    /** What was noted of this project. */
    static Optional<String> noted(MavenProject project) {
        return Optional.ofNullable((String) project.getContextValue(NOTED));
    }

    private boolean bound() {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
                .flatMap(plugin -> plugin.getExecutions().stream())
                .anyMatch(one -> one.getGoals().contains(GOAL));
    }
}
