package dev.dovetail.runtime.server;

import java.util.List;
import java.util.stream.Collectors;

/** Why a request is not answered as asked. An {@link ErrorMapper} makes an answer of it. */
public sealed interface Problem {

    /** The status of the answer. */
    int status();

    /** What is wrong, for the person who sent the request. */
    String detail();

    /** Nothing is there, or nothing that the caller may know of. */
    record NotFound(String detail) implements Problem {
        @Override
        public int status() {
            return 404;
        }
    }

    /**
     * The path is known, the method is not.
     *
     * @param method the method of the request
     * @param allow the methods that the path has; the router sends them in {@code Allow}
     */
    record MethodNotAllowed(String method, List<String> allow) implements Problem {
        public MethodNotAllowed {
            allow = List.copyOf(allow);
        }

        @Override
        public int status() {
            return 405;
        }

        @Override
        public String detail() {
            return "this path has no " + method + "; it has " + String.join(", ", allow);
        }
    }

    /**
     * There are no credentials, or none that are valid.
     *
     * @param challenge the value of {@code WWW-Authenticate} (RFC 9110, section 11.6.1), for instance {@code Bearer}
     */
    record Unauthenticated(String detail, String challenge) implements Problem {
        @Override
        public int status() {
            return 401;
        }
    }

    /** The credentials are valid and do not suffice. */
    record Forbidden(String detail) implements Problem {
        @Override
        public int status() {
            return 403;
        }
    }

    /** The body is not what its media type says. */
    record MalformedBody(String detail) implements Problem {
        @Override
        public int status() {
            return 400;
        }
    }

    /** Parameters or body break their contract. */
    record InvalidRequest(List<RequestViolation> violations) implements Problem {
        public InvalidRequest {
            violations = List.copyOf(violations);
        }

        @Override
        public int status() {
            return 400;
        }

        @Override
        public String detail() {
            return violations.stream().map(RequestViolation::toString).collect(Collectors.joining("; "));
        }
    }

    /** The body has a media type that the operation does not read. */
    record UnsupportedMediaType(String detail) implements Problem {
        @Override
        public int status() {
            return 415;
        }
    }

    /** The caller accepts no media type that the operation produces. */
    record NotAcceptable(String detail) implements Problem {
        @Override
        public int status() {
            return 406;
        }
    }

    /** The body is longer than the server reads. */
    record PayloadTooLarge(long maxBytes) implements Problem {
        @Override
        public int status() {
            return 413;
        }

        @Override
        public String detail() {
            return "the body is longer than " + maxBytes + " bytes";
        }
    }

    /** The server's own fault; what happened is for the log, never for the caller. */
    record Failure(Throwable cause) implements Problem {
        @Override
        public int status() {
            return 500;
        }

        @Override
        public String detail() {
            return "the server could not answer this request";
        }
    }

    /** An error that the document declares, with the body and the headers it declares, written as JSON; no mapper is asked. */
    record Declared(int status, Answer<?> answer) implements Problem {

        /** An error without headers. */
        public Declared(int status, Object body) {
            this(status, Answer.of(body));
        }

        /** The body. */
        public Object body() {
            return answer.requiredBody();
        }

        @Override
        public String detail() {
            return "a declared error";
        }
    }

    /** An answer that is complete; no mapper is asked. */
    record Answered(ServerResponse response) implements Problem {
        @Override
        public int status() {
            return response.status();
        }

        @Override
        public String detail() {
            return "a complete answer";
        }
    }
}
