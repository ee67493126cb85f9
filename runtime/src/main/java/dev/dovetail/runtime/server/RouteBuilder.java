package dev.dovetail.runtime.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Describes one operation; ends with {@link #handle} or {@link #answers}.
 *
 * @param <C> what is known of a caller
 */
public final class RouteBuilder<C> {

    private final Router.Builder<C> router;
    private final SecurityHandler<C> security;
    private final String method;
    private final String pathTemplate;
    private final List<Map<String, List<String>>> alternatives = new ArrayList<>();
    private List<MediaType> produced = List.of();
    private List<MediaType> consumed = List.of();

    RouteBuilder(Router.Builder<C> router, SecurityHandler<C> security, String method, String pathTemplate) {
        this.router = router;
        this.security = security;
        this.method = method;
        this.pathTemplate = pathTemplate;
    }

    /** One alternative of credentials: scheme names with scopes. Without any, nobody is asked who they are. */
    public RouteBuilder<C> security(Map<String, List<String>> alternative) {
        alternatives.add(Map.copyOf(alternative));
        return this;
    }

    /** The media types of the declared answers; a caller who accepts none of them gets 406. */
    public RouteBuilder<C> produces(String... mediaTypes) {
        produced = parsed(mediaTypes);
        return this;
    }

    /**
     * The media types of the body; another one gets 415.
     *
     * @param required whether there has to be a body; who reads it decides, by {@link Exchange#body} or
     *     {@link Exchange#optionalBody}
     */
    public RouteBuilder<C> consumes(boolean required, String... mediaTypes) {
        consumed = parsed(mediaTypes);
        return this;
    }

    /** Ends the description with what answers. */
    public Router.Builder<C> handle(RouteHandler<C> handler) {
        var access = new Route.Access<>(security, alternatives);
        return router.add(new Route<>(method, PathTemplate.parse(pathTemplate), access, produced, consumed, handler));
    }

    /** Ends the description with a status that is always answered; 405 is, as it must be, with {@code Allow}. */
    public Router.Builder<C> answers(int status) {
        return handle(new FixedAnswer<>(status));
    }

    private static List<MediaType> parsed(String... mediaTypes) {
        return Arrays.stream(mediaTypes)
                .map(text -> MediaType.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a media type")))
                .toList();
    }
}
