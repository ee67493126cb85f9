package dev.dovetail.reference.error;

import dev.dovetail.reference.access.EnvironmentSecurity;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.server.ErrorMapper;
import dev.dovetail.runtime.server.In;
import dev.dovetail.runtime.server.Problem;
import dev.dovetail.runtime.server.RequestViolation;
import dev.dovetail.runtime.server.ServerRequest;
import dev.dovetail.runtime.server.ServerResponse;

/** Answers errors as the environments API does: type, code, detail and the member concerned; of several, the first. */
public final class EnvironmentErrors implements ErrorMapper {

    @Override
    public ServerResponse map(Problem problem, ServerRequest request, JsonCodec codec) {
        var error = problem instanceof Problem.InvalidRequest invalid
                ? ofViolation(invalid.violations().get(0))
                : ofProblem(problem, request);
        var answer = ServerResponse.of(error.status()).withBody("application/json", codec.write(error.body()));
        return error.status() == 403 && error.detail().startsWith(EnvironmentSecurity.MISSING_SCOPE)
                ? answer.withHeader("WWW-Authenticate", EnvironmentSecurity.INSUFFICIENT_SCOPE)
                : answer;
    }

    private static EnvironmentError ofProblem(Problem problem, ServerRequest request) {
        var type = problem.status() == 401 || problem.status() == 403 ? "authentication_error" : "invalid_request";
        var detail = problem.detail();
        return switch (problem.status()) {
            case 401 -> {
                var code =
                        detail.equals(EnvironmentSecurity.NOT_PROVIDED) ? "not_authenticated" : "authentication_failed";
                yield new EnvironmentError(401, type, code, detail, null);
            }
            case 403 -> new EnvironmentError(403, type, "permission_denied", detail, null);
            case 404 -> new EnvironmentError(404, type, "not_found", detail, null);
            case 405 ->
                new EnvironmentError(
                        405, type, "method_not_allowed", "Method \"" + request.method() + "\" not allowed.", null);
            case 406 -> new EnvironmentError(406, type, "not_acceptable", detail, null);
            case 413 -> new EnvironmentError(413, type, "request_too_large", detail, null);
            case 415 -> new EnvironmentError(415, type, "unsupported_media_type", detail, null);
            case 400 -> new EnvironmentError(400, type, "parse_error", "JSON parse error - " + detail, null);
            default -> new EnvironmentError(500, "server_error", "error", "A server error occurred.", null);
        };
    }

    /** An id of the wrong form names nothing, so it is not found; a page that cannot be is not found either. */
    private static EnvironmentError ofViolation(RequestViolation violation) {
        if (violation.in() == In.PATH) {
            return new EnvironmentError(404, "invalid_request", "not_found", "Not found.", null);
        }
        if (violation.in() == In.QUERY && violation.path().equals("page")) {
            return new EnvironmentError(404, "invalid_request", "not_found", "Invalid page.", null);
        }
        var attribute = violation.path().isEmpty() ? null : attribute(violation.path());
        return new EnvironmentError(400, "validation_error", code(violation.rule()), sentence(violation), attribute);
    }

    private static String code(String rule) {
        return switch (rule) {
            case "required" -> "required";
            case "null" -> "null";
            case "enum" -> "invalid_choice";
            case "maxLength" -> "max_length";
            case "minLength" -> "min_length";
            case "maximum" -> "max_value";
            case "minimum" -> "min_value";
            case "does_not_exist" -> "does_not_exist";
            default -> "invalid_input";
        };
    }

    private static String sentence(RequestViolation violation) {
        return switch (violation.rule()) {
            case "required" -> "This field is required.";
            case "null" -> "This field may not be null.";
            default -> asSentence(violation.message());
        };
    }

    private static String asSentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + (message.endsWith(".") ? "" : ".");
    }

    /** {@code byweekday[0].name} becomes {@code byweekday__0__name}. */
    private static String attribute(String path) {
        return path.replace("]", "").replaceAll("[.\\[]", "__");
    }
}
