package dev.dovetail.runtime.server;

import org.jspecify.annotations.Nullable;

/** Ends the handling of a request with a {@link Problem}. Has no stack trace unless the problem is the server's. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Ends the handling of the request. */
    public ProblemException(Problem problem) {
        super(problem.status() + ": " + problem.detail(), cause(problem), false, problem instanceof Problem.Failure);
        this.problem = problem;
    }

    /** What is wrong. */
    public Problem problem() {
        return problem;
    }

    private static @Nullable Throwable cause(Problem problem) {
        return problem instanceof Problem.Failure failure ? failure.cause() : null;
    }
}
