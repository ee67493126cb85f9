package dev.dovetail.runtime.server;

import java.util.List;

/** What handlers throw: {@code throw Problems.notFound("no such subscription")}. */
public final class Problems {

    private Problems() {}

    /** 404. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(new Problem.NotFound(detail));
    }

    /** 401, with the value of {@code WWW-Authenticate}. */
    public static ProblemException unauthenticated(String detail, String challenge) {
        return new ProblemException(new Problem.Unauthenticated(detail, challenge));
    }

    /** 403. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(new Problem.Forbidden(detail));
    }

    /** 400 for one thing that is wrong. */
    public static ProblemException invalid(In in, String path, String rule, String message) {
        return invalid(List.of(new RequestViolation(in, path, rule, message)));
    }

    /** 400 for everything that is wrong. */
    public static ProblemException invalid(List<RequestViolation> violations) {
        return new ProblemException(new Problem.InvalidRequest(violations));
    }

    /** An error that the document declares, with the body it declares. */
    public static ProblemException declared(int status, Object body) {
        return new ProblemException(new Problem.Declared(status, body));
    }

    /** An error that the document declares, with the body and the headers it declares. */
    public static ProblemException declared(int status, Answer<?> answer) {
        return new ProblemException(new Problem.Declared(status, answer));
    }

    /** A complete answer. */
    public static ProblemException answered(ServerResponse response) {
        return new ProblemException(new Problem.Answered(response));
    }
}
