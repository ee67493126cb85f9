package dev.dovetail.generator.naming;

import com.palantir.javapoet.ClassName;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation is called in Java.
 *
 * @param method the method: {@code partialUpdate}
 * @param withResponse the client's method that gives status and headers beside the body
 * @param all the client's method that follows the pages of a list
 * @param call the client's own method that describes a call, where more than one of the others needs it
 * @param parameters the record of its optional parameters: {@code SubscriptionsListParameters}; emitted only where
 *     there are any
 * @param result the sealed result of an operation with several outcomes: {@code SubscriptionsCreateResult}
 * @param bodies from a media type of the body to the methods that take a body of that type; empty where there is one type only
 * @param arguments from a parameter to its Java name; none is {@code body}, {@code parameters}, {@code caller}, {@code client} or {@code exchange}
 */
public record OperationNames(
        String method,
        String withResponse,
        String all,
        String call,
        ClassName parameters,
        ClassName result,
        Map<String, BodyNames> bodies,
        Map<ParameterKey, String> arguments) {
    public OperationNames {
        bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** The Java name of one of the operation's parameters. */
    public String argument(Parameter parameter) {
        var name = arguments.get(ParameterKey.of(parameter));
        if (name == null) {
            throw new IllegalArgumentException("not a parameter of the operation: " + parameter.name());
        }
        return name;
    }

    /** The names for a body of this media type. */
    public OperationNames ofBody(String mediaType) {
        var names = bodies.get(mediaType);
        if (names == null) {
            throw new IllegalArgumentException("not one of several bodies: " + mediaType);
        }
        return new OperationNames(
                names.method(), names.withResponse(), all, call, parameters, result, Map.of(), arguments);
    }

    /**
     * The methods that take a body of one media type.
     *
     * @param method {@code createAsText}
     * @param withResponse {@code createAsTextWithResponse}
     */
    public record BodyNames(String method, String withResponse) {}

    /** What tells the parameters of an operation apart (OpenAPI, Parameter Object). */
    public record ParameterKey(ParameterLocation in, String name) {
        static ParameterKey of(Parameter parameter) {
            return new ParameterKey(parameter.in(), parameter.name());
        }
    }
}
