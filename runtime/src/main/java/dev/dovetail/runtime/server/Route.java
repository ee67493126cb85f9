package dev.dovetail.runtime.server;

import java.util.List;
import java.util.Map;

/** One operation with its place. */
record Route<C>(
        String method,
        PathTemplate template,
        Access<C> access,
        List<MediaType> produced,
        List<MediaType> consumed,
        RouteHandler<C> handler) {

    /** Who may call: the alternatives of credentials, none for everybody. */
    record Access<C>(SecurityHandler<C> security, List<Map<String, List<String>>> alternatives) {
        Access {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** False for an operation that exists only to say that it does not. */
    boolean allowed() {
        return !(handler instanceof FixedAnswer<?> fixed && fixed.status() == 405);
    }

    /** Credentials, then the media type of the answer, then the handler, which reads parameters and body. */
    ServerResponse answer(ServerRequest request, Map<String, String> pathParameters, RouteContext context)
            throws Exception {
        var caller =
                access.alternatives().isEmpty() ? null : access.security().authorize(request, access.alternatives());
        var accepted = accepted(request);
        return handler.handle(new Exchange<>(request, caller, pathParameters, context.with(accepted, consumed)));
    }

    private String accepted(ServerRequest request) {
        if (produced.isEmpty()) {
            return "";
        }
        return Acceptance.of(request.headers().all("Accept"))
                .choose(produced)
                .map(MediaType::toString)
                .orElseThrow(() -> new ProblemException(new Problem.NotAcceptable("this operation answers with "
                        + String.join(
                                ", ", produced.stream().map(MediaType::toString).toList()))));
    }
}
