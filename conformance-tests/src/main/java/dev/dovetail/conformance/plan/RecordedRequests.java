package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.dovetail.conformance.traffic.Query;
import dev.dovetail.conformance.traffic.Recorded;
import dev.dovetail.conformance.traffic.Routes;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts requests that somebody else sent in terms of the document, as if they had been planned. */
public final class RecordedRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, SecurityScheme> schemes;

    /** Requests to a server of this API. */
    public RecordedRequests(Api api) {
        this.schemes = api.securitySchemes();
    }

    /** The step that such a request would be. */
    public Step step(Recorded exchange, Routes.Match match) {
        var operation = match.operation();
        var carried = schemes(exchange, operation);
        return Step.of(
                Step.Role.ACT,
                new RequestPlan(
                        operation.method(),
                        operation.path(),
                        Optional.of(operation),
                        match.pathValues().entrySet().stream()
                                .collect(Collectors.toMap(
                                        Map.Entry::getKey,
                                        value -> new Value.Given(TextNode.valueOf(value.getValue()), false))),
                        arguments(exchange, operation),
                        exchange.requestBody().map(body -> body(exchange, operation, body)),
                        carried.isEmpty() ? new Credential.None() : new Credential.Everything(),
                        carried,
                        exchange.requestHeaders().stream()
                                .map(header -> HeaderPlan.fixed(header.name(), header.value()))
                                .toList(),
                        Optional.empty()));
    }

    private static List<RequestPlan.Argument> arguments(Recorded exchange, Operation operation) {
        var query = Query.of(exchange.query());
        var cookies = exchange.requestHeader("Cookie").map(Query::cookies).orElse(List.of());
        return operation.parameters().stream()
                .flatMap(parameter -> value(parameter, exchange, query, cookies)
                        .map(value -> new RequestPlan.Argument(parameter, TextNode.valueOf(value), false))
                        .stream())
                .toList();
    }

    private static Optional<String> value(
            Parameter parameter, Recorded exchange, List<Query.Argument> query, List<Query.Argument> cookies) {
        return switch (parameter.in()) {
            case PATH -> Optional.empty();
            case HEADER -> exchange.requestHeader(parameter.name());
            case COOKIE -> named(cookies, parameter.name());
            case QUERY -> named(query, parameter.name());
        };
    }

    /** The value of this name, or of a part of it: {@code filter[name]}. */
    private static Optional<String> named(List<Query.Argument> arguments, String name) {
        return arguments.stream()
                .filter(argument ->
                        argument.name().equals(name) || argument.name().startsWith(name + "["))
                .map(Query.Argument::value)
                .findFirst();
    }

    private static BodyPlan body(Recorded exchange, Operation operation, String text) {
        var type = exchange.requestHeader("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
        var documented = operation.requestBody().stream()
                .flatMap(body -> body.contents().stream())
                .map(Content::mediaType)
                .filter(known -> known.split(";", 2)[0].strip().equalsIgnoreCase(type))
                .findFirst();
        return new BodyPlan(documented.orElse(type), value(type, text), Map.of(), Set.of(), Optional.empty());
    }

    private static JsonNode value(String type, String text) {
        if (type.endsWith("json")) {
            try {
                var tree = JSON.readTree(text);
                return tree.isMissingNode() ? TextNode.valueOf(text) : tree;
            } catch (JsonProcessingException e) {
                return TextNode.valueOf(text);
            }
        }
        if (type.equals("application/x-www-form-urlencoded")) {
            var form = JSON.createObjectNode();
            Query.of(text).forEach(field -> form.put(field.name(), field.value()));
            return form;
        }
        return TextNode.valueOf(text);
    }

    /** The schemes of the alternative with most of them for which the request has all that they ask for. */
    private List<SecurityScheme> schemes(Recorded exchange, Operation operation) {
        return operation.security().alternatives().stream()
                .map(alternative -> alternative.scopes().keySet().stream()
                        .flatMap(name -> Optional.ofNullable(schemes.get(name)).stream())
                        .toList())
                .filter(all -> all.stream().allMatch(scheme -> carries(exchange, scheme)))
                .reduce(List.of(), (one, other) -> other.size() > one.size() ? other : one);
    }

    private static boolean carries(Recorded exchange, SecurityScheme scheme) {
        if (scheme instanceof SecurityScheme.ApiKey key) {
            return switch (key.in()) {
                case HEADER -> exchange.requestHeader(key.parameterName()).isPresent();
                case QUERY ->
                    named(Query.of(exchange.query()), key.parameterName()).isPresent();
                case COOKIE ->
                    exchange.requestHeader("Cookie")
                            .flatMap(cookies -> named(Query.cookies(cookies), key.parameterName()))
                            .isPresent();
                case PATH -> false;
            };
        }
        // Of certificates a recording knows nothing.
        var word = scheme instanceof SecurityScheme.Http http ? http.scheme() : "bearer";
        return !(scheme instanceof SecurityScheme.MutualTls)
                && exchange.requestHeader("Authorization")
                        .filter(value -> value.regionMatches(true, 0, word + " ", 0, word.length() + 1))
                        .isPresent();
    }
}
