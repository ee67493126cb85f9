package dev.dovetail.reference.control;

import dev.dovetail.reference.access.Token;
import dev.dovetail.reference.access.Tokens;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.parameter.ValueType;
import dev.dovetail.runtime.server.Exchange;
import dev.dovetail.runtime.server.In;
import dev.dovetail.runtime.server.Problems;
import dev.dovetail.runtime.server.Router;
import dev.dovetail.runtime.server.ServerRequest;
import dev.dovetail.runtime.server.ServerResponse;
import dev.dovetail.runtime.server.Service;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Mints and revokes tokens over HTTP, for whoever has the control key: {@code POST /_dovetail/tokens} with a form or a
 * query of {@code scopes}, {@code expires_in} (seconds) and {@code project}, and {@code DELETE
 * /_dovetail/tokens/{value}}. Only a test target has this, and only on the loopback address.
 */
public final class Control implements Service {

    private static final String PREFIX = "/_dovetail/";
    private static final String SCHEME = "controlKey";
    private static final Pattern SEPARATORS = Pattern.compile("[,+\\s]+");

    private final Tokens tokens;
    private final byte[] key;
    private final Router router;

    /** A control of these tokens, for who knows the key. */
    public Control(Tokens tokens, String key) {
        this.tokens = tokens;
        this.key = ("Bearer " + key).getBytes(StandardCharsets.UTF_8);
        this.router = Router.builder(this::authorize)
                .route("POST", PREFIX + "tokens")
                .security(Map.of(SCHEME, List.of()))
                .consumes(false, "application/x-www-form-urlencoded")
                .handle(this::mint)
                .route("DELETE", PREFIX + "tokens/{value}")
                .security(Map.of(SCHEME, List.of()))
                .handle(this::revoke)
                .build();
    }

    /** Whether a path is one of the control's. */
    public static boolean covers(String rawPath) {
        return rawPath.startsWith(PREFIX);
    }

    @Override
    public ServerResponse route(ServerRequest request) {
        return router.route(request);
    }

    private Boolean authorize(ServerRequest request, List<Map<String, List<String>>> alternatives) {
        var shown = request.header("Authorization").orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(shown, key)) {
            throw Problems.unauthenticated("this needs the control key that was printed at the start", "Bearer");
        }
        return true;
    }

    private ServerResponse mint(Exchange<Boolean> exchange) {
        var form = Optional.ofNullable(exchange.optionalBody(BodyType.of(TokenOrder.class)))
                .orElseGet(() -> TokenOrder.of(exchange));
        return ServerResponse.of(201)
                .withBody("text/plain;charset=UTF-8", (minted(form).value() + "\n").getBytes(StandardCharsets.UTF_8))
                .withHeader("Cache-Control", "no-store");
    }

    private Token minted(TokenOrder order) {
        var projects = order.project().map(Set::of).orElse(Set.of());
        var lifetime = order.expiresIn().map(Duration::ofSeconds);
        return tokens.mint(scopes(order.scopes()), projects, lifetime);
    }

    private static Set<String> scopes(String text) {
        var scopes = Arrays.stream(SEPARATORS.split(text, -1))
                .filter(scope -> !scope.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        try {
            Tokens.requireScopes(scopes);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(In.QUERY, "scopes", "format", String.valueOf(e.getMessage()));
        }
        return scopes;
    }

    private ServerResponse revoke(Exchange<Boolean> exchange) {
        if (!tokens.revoke(exchange.path("value", ValueType.STRING))) {
            throw Problems.notFound("there is no such token");
        }
        return exchange.answer(204);
    }
}
