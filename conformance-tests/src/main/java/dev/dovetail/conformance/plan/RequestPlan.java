package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.PathTemplate;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to send.
 *
 * @param operation the operation that is meant; none where the document has none
 * @param pathValues a value for every parameter of the path
 * @param arguments values of parameters outside the path
 * @param schemes where the credential goes: all of these together
 * @param headers fields beyond what the document asks for
 * @param invented the method as it is sent, where it is none that there is; {@code method} then says what it may do at the most
 */
public record RequestPlan(
        HttpMethod method,
        PathTemplate path,
        Optional<Operation> operation,
        Map<String, Value> pathValues,
        List<Argument> arguments,
        Optional<BodyPlan> body,
        Credential credential,
        List<SecurityScheme> schemes,
        List<HeaderPlan> headers,
        Optional<String> invented) {
    public RequestPlan {
        pathValues = Map.copyOf(pathValues);
        arguments = List.copyOf(arguments);
        schemes = List.copyOf(schemes);
        headers = List.copyOf(headers);
    }

    /** A request with the fields that the document asks for, and no others. */
    public RequestPlan(
            HttpMethod method,
            PathTemplate path,
            Optional<Operation> operation,
            Map<String, Value> pathValues,
            List<Argument> arguments,
            Optional<BodyPlan> body,
            Credential credential,
            List<SecurityScheme> schemes) {
        this(method, path, operation, pathValues, arguments, body, credential, schemes, List.of(), Optional.empty());
    }

    /**
     * The value of a parameter in the query, a header or a cookie.
     *
     * @param madeUp whether the suite chose it: it comes neither from the configuration nor from the author of the document
     */
    public record Argument(Parameter parameter, JsonNode value, boolean madeUp) {
        /** A value that the suite chose. */
        public Argument(Parameter parameter, JsonNode value) {
            this(parameter, value, true);
        }
    }

    /** The same request with other credentials. */
    public RequestPlan with(Credential other) {
        return new RequestPlan(method, path, operation, pathValues, arguments, body, other, schemes, headers, invented);
    }

    /** The same request with credentials for other schemes. */
    RequestPlan with(Credential other, List<SecurityScheme> otherSchemes) {
        return new RequestPlan(
                method, path, operation, pathValues, arguments, body, other, otherSchemes, headers, invented);
    }

    /** The same request with another body. */
    public RequestPlan with(Optional<BodyPlan> other) {
        return new RequestPlan(
                method, path, operation, pathValues, arguments, other, credential, schemes, headers, invented);
    }

    /** The same request with other values of parameters outside the path. */
    RequestPlan withArguments(List<Argument> others) {
        return new RequestPlan(
                method, path, operation, pathValues, others, body, credential, schemes, headers, invented);
    }

    /** The same request to another thing. */
    public RequestPlan with(Map<String, Value> otherPathValues) {
        return new RequestPlan(
                method, path, operation, otherPathValues, arguments, body, credential, schemes, headers, invented);
    }

    /** The same request with this value of a parameter. */
    public RequestPlan with(Argument argument) {
        var others = new ArrayList<>(arguments);
        others.removeIf(other -> other.parameter().equals(argument.parameter()));
        others.add(argument);
        return new RequestPlan(
                method, path, operation, pathValues, others, body, credential, schemes, headers, invented);
    }

    /** The same request with these fields beyond what the document asks for. */
    public RequestPlan with(HeaderPlan... others) {
        return new RequestPlan(
                method, path, operation, pathValues, arguments, body, credential, schemes, List.of(others), invented);
    }

    /** The same request by another method, for which the document may have an operation or not. */
    RequestPlan with(HttpMethod other, Optional<Operation> otherOperation) {
        return new RequestPlan(
                other, path, otherOperation, pathValues, arguments, body, credential, schemes, headers, invented);
    }

    /** The same request to another path, for which the document has no operation. */
    RequestPlan with(PathTemplate other) {
        return new RequestPlan(
                method, other, Optional.empty(), pathValues, arguments, body, credential, schemes, headers, invented);
    }

    /** A request for another path as this one asks for its own: by the same caller, who takes the same answers. */
    RequestPlan elsewhere(HttpMethod otherMethod, PathTemplate otherPath) {
        return new RequestPlan(
                otherMethod,
                otherPath,
                operation,
                pathValues,
                List.of(),
                Optional.empty(),
                credential,
                schemes,
                headers,
                invented);
    }

    /** The same request by a method that there is not, which may do no more than the one in its place. */
    RequestPlan withInvented(String name) {
        return new RequestPlan(
                method, path, operation, pathValues, arguments, body, credential, schemes, headers, Optional.of(name));
    }

    /** The method as it is sent. */
    public String methodText() {
        return invented.orElse(method.name());
    }

    /** How a plan is printed: the method and the path, its parameters filled in. */
    public String text() {
        var text = path.text();
        for (var entry : pathValues.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue().text());
        }
        return methodText() + " " + text;
    }
}
