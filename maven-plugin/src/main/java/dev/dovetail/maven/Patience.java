package dev.dovetail.maven;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.TargetRefusedException;
import dev.dovetail.conformance.TargetUnreachableException;
import dev.dovetail.conformance.result.RunResult;
import java.time.Duration;
import org.apache.maven.plugin.MojoExecutionException;

/** Waits for a server that was started a moment ago. */
final class Patience {

    private static final long PAUSE_MILLIS = 250;

    private final Duration most;

    /** Waits so long. */
    Patience(Duration most) {
        this.most = most;
    }

    /** Runs the suite as soon as the server answers. */
    RunResult run(Conformance conformance) throws MojoExecutionException {
        var began = System.nanoTime();
        while (true) {
            try {
                return conformance.run();
            } catch (TargetRefusedException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            } catch (TargetUnreachableException e) {
                if (System.nanoTime() - began >= most.toNanos()) {
                    throw new MojoExecutionException(e.getMessage(), e);
                }
                pause();
            }
        }
    }

    private static void pause() throws MojoExecutionException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted while waiting for the server", e);
        }
    }
}
