package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.ParameterReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Leads requests to their handlers. Before a handler sees anything the router has, in this order, matched the path
 * (404) and the method (405), recognized the caller (401, 403) and found a media type that the caller accepts (406);
 * parameters (400) and body (415, 413, 400) follow when the handler reads them. Immutable, thread-safe.
 */
public final class Router implements Service {

    private final PathTree tree;
    private final JsonCodec codec;
    private final RouteContext context;
    private final ErrorMapper errors;
    private final boolean lenientTrailingSlash;
    private final BiConsumer<ServerRequest, Throwable> failures;

    private Router(Builder<?> builder) {
        this.tree = new PathTree();
        builder.routes.forEach(tree::add);
        this.codec = builder.codec == null ? JsonCodec.strict() : builder.codec;
        this.context = new RouteContext("", List.of(), codec, new ParameterReader(codec), builder.maxBodyBytes);
        this.errors = builder.errors;
        this.lenientTrailingSlash = builder.lenientTrailingSlash;
        this.failures = builder.failures;
    }

    /** Starts a router whose callers {@code security} recognizes. */
    public static <C> Builder<C> builder(SecurityHandler<C> security) {
        return new Builder<>(security);
    }

    /** Answers a request. Never throws. */
    @Override
    public ServerResponse route(ServerRequest request) {
        var response = answer(request);
        return request.method().equals("HEAD") ? response.withoutBody() : response;
    }

    /** Whatever a handler throws, an Error too, the caller gets an answer. */
    private ServerResponse answer(ServerRequest request) {
        try {
            return dispatch(request);
        } catch (ProblemException e) {
            return answer(e.problem(), request);
        } catch (Throwable e) {
            return answer(problem(e), request);
        }
    }

    private ServerResponse dispatch(ServerRequest request) throws Exception {
        var match = find(request.rawPath());
        if (match == null) {
            throw Problems.notFound("there is nothing at this path");
        }
        var routes = match.routes();
        var route = routes.get(request.method());
        if (route == null && request.method().equals("HEAD")) {
            route = routes.get("GET");
        }
        if (route != null) {
            var response = route.answer(request, match.parameters(route), context);
            return response.status() == 405 ? allowing(routes, response) : response;
        }
        if (request.method().equals("OPTIONS")) {
            return allowing(routes, ServerResponse.of(204));
        }
        throw new ProblemException(new Problem.MethodNotAllowed(request.method(), AllowedMethods.of(routes)));
    }

    private PathTree.@Nullable Match find(String rawPath) {
        var match = tree.find(rawPath);
        if (match == null && lenientTrailingSlash) {
            var other = rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath + "/";
            return tree.find(other);
        }
        return match;
    }

    private static ServerResponse allowing(Map<String, Route<?>> routes, ServerResponse response) {
        return response.header("Allow").isPresent()
                ? response
                : response.withHeader("Allow", AllowedMethods.header(AllowedMethods.of(routes)));
    }

    /** A handler that streams the body meets its end or limit by itself. */
    private static Problem problem(Throwable thrown) {
        var cause = thrown instanceof UncheckedIOException unchecked ? unchecked.getCause() : thrown;
        if (cause instanceof PayloadTooLargeException || cause instanceof BodyReadException) {
            return BodyReader.unreadable((IOException) cause);
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new Problem.Failure(thrown);
    }

    /** A failure of the mapper itself must not leave the caller without an answer either. */
    private ServerResponse answer(Problem problem, ServerRequest request) {
        try {
            if (problem instanceof Problem.Failure failure) {
                failures.accept(request, failure.cause());
            }
            return withDuties(problem, mapped(problem, request));
        } catch (Throwable e) {
            return ServerResponse.of(500);
        }
    }

    private ServerResponse mapped(Problem problem, ServerRequest request) {
        if (problem instanceof Problem.Answered answered) {
            return answered.response();
        }
        if (problem instanceof Problem.Declared declared) {
            var response =
                    ServerResponse.of(declared.status()).withBody("application/json", codec.write(declared.body()));
            return declared.answer().onto(response, codec);
        }
        return errors.map(problem, request, codec);
    }

    /** What HTTP demands of a status, whatever the mapper makes of the problem. */
    private static ServerResponse withDuties(Problem problem, ServerResponse response) {
        if (problem instanceof Problem.MethodNotAllowed method
                && response.header("Allow").isEmpty()) {
            return response.withHeader("Allow", AllowedMethods.header(method.allow()));
        }
        if (problem instanceof Problem.Unauthenticated unauthenticated
                && response.header("WWW-Authenticate").isEmpty()) {
            return response.withHeader("WWW-Authenticate", unauthenticated.challenge());
        }
        return response;
    }

    private static void log(ServerRequest request, Throwable failure) {
        // the raw path has no control characters in it that could forge a line
        System.getLogger(Router.class.getName()).log(System.Logger.Level.ERROR, request + " failed", failure);
    }

    /**
     * Collects routes and options.
     *
     * @param <C> what is known of a caller
     */
    public static final class Builder<C> {
        private static final long DEFAULT_MAX_BODY_BYTES = 10L * 1024 * 1024;

        private final SecurityHandler<C> security;
        private final List<Route<C>> routes = new ArrayList<>();
        private @Nullable JsonCodec codec;
        private ErrorMapper errors = ErrorMapper.problemJson();
        private long maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
        private boolean lenientTrailingSlash;
        private BiConsumer<ServerRequest, Throwable> failures = Router::log;

        private Builder(SecurityHandler<C> security) {
            this.security = security;
        }

        /** Starts the description of an operation. */
        public RouteBuilder<C> route(String method, String pathTemplate) {
            return new RouteBuilder<>(this, security, method.toUpperCase(Locale.ROOT), pathTemplate);
        }

        /** Gives errors their shape; by default RFC 9457. */
        public Builder<C> errors(ErrorMapper mapper) {
            this.errors = mapper;
            return this;
        }

        /** Reads and writes bodies; by default {@link JsonCodec#strict()}. */
        public Builder<C> codec(JsonCodec jsonCodec) {
            this.codec = jsonCodec;
            return this;
        }

        /** The longest body that is read, in octets; by default 10 MiB. A longer one gets 413. */
        public Builder<C> maxBodyBytes(long octets) {
            if (octets < 0 || octets == Long.MAX_VALUE) {
                throw new IllegalArgumentException("not a length: " + octets);
            }
            this.maxBodyBytes = octets;
            return this;
        }

        /** Whether a path is also found with a trailing slash more or less; by default only as documented. */
        public Builder<C> lenientTrailingSlash(boolean lenient) {
            this.lenientTrailingSlash = lenient;
            return this;
        }

        /** Is told what becomes a 500; by default it goes to the platform's logger. */
        public Builder<C> onFailure(BiConsumer<ServerRequest, Throwable> listener) {
            this.failures = listener;
            return this;
        }

        Builder<C> add(Route<C> route) {
            routes.add(route);
            return this;
        }

        /**
         * The router.
         *
         * @throws IllegalArgumentException when two operations have the same method and path
         */
        public Router build() {
            return new Router(this);
        }
    }
}
