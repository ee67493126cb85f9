package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.model.SecurityScheme;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fetches tokens from an OAuth 2 token endpoint, each with the scopes that a case needs, and believes what the server says that it
 * granted. A server that grants other scopes than those it was asked for cannot be used for cases that depend on the difference.
 */
public final class OAuthTokens implements TokenSource {
    private static final Duration SOONER = Duration.ofSeconds(10);

    private final OAuthClient client;
    private final Optional<TokenEndpoint> endpoint;
    private final InstantSource clock;
    private volatile Optional<Set<String>> mostGranted = Optional.empty();

    private OAuthTokens(OAuthClient client, Optional<TokenEndpoint> endpoint, InstantSource clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /** Tokens for this client. */
    public static OAuthTokens of(OAuthClient client) {
        return of(client, InstantSource.system());
    }

    static OAuthTokens of(OAuthClient client, InstantSource clock) {
        var endpoint = client.tokenUrl().map(url -> new TokenEndpoint(client, Optional.empty()));
        return new OAuthTokens(client, endpoint, clock);
    }

    /** The same tokens, from the endpoint that the document names if the configuration names none. */
    @Override
    public TokenSource boundTo(SecurityScheme scheme, Target target) {
        var url = client.tokenUrl().or(() -> documented(scheme, target));
        var bound = url.map(client::at).orElse(client);
        return new OAuthTokens(
                bound, url.map(known -> new TokenEndpoint(bound, target.tls().map(Tls::identified))), clock);
    }

    @Override
    public boolean renews() {
        return true;
    }

    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        var granted = fetch(wanted(atMost));
        var scopes = granted.scopes()
                .or(() -> Jwt.parse(granted.token()).flatMap(Jwt::scopes))
                .or(() -> atMost.isEmpty() ? Optional.empty() : Optional.of(atMost));
        if (scopes.isEmpty()) {
            throw new NoTokenException(
                    "the token endpoint does not say which scopes a token has that was asked for with none");
        }
        if (!atMost.containsAll(scopes.get()) || !scopes.get().containsAll(atLeast)) {
            throw new NoTokenException("the token endpoint does not give tokens with fewer scopes: asked for "
                    + text(atMost) + ", it granted " + text(scopes.get())
                    + "; give such a token below tokens, or a client that may have no more");
        }
        return Optional.of(token(granted, scopes.get()));
    }

    @Override
    public Optional<Token> everything(Set<String> all) {
        TokenEndpoint.Granted granted;
        try {
            granted = fetch(all);
        } catch (NoTokenException e) {
            if (all.isEmpty()) {
                throw e;
            }
            // The client may be allowed less than the document has: what it gets without asking is all there is.
            granted = fetch(Set.of());
        }
        var scopes = granted.scopes().orElse(all);
        mostGranted = Optional.of(scopes);
        return Optional.of(token(granted, scopes));
    }

    /** A token that was fetched and revoked at once, where the configuration says where that is done. */
    @Override
    public Optional<Token> revoked() {
        if (client.revocationUrl().isEmpty()) {
            return Optional.empty();
        }
        var granted = fetch(mostGranted.orElse(Set.of()));
        if (!endpoint.orElseThrow().revoke(client.revocationUrl().get(), granted.token())) {
            throw new NoTokenException("the revocation endpoint did not revoke a token");
        }
        return Optional.of(new Token(granted.token(), Set.of()));
    }

    @Override
    public String toString() {
        return "OAuthTokens";
    }

    private TokenEndpoint.Granted fetch(Set<String> scopes) {
        var at = endpoint.orElseThrow(() -> new NoTokenException(
                "no token endpoint is known: the document names none on the server's own host, so say token_url"));
        try {
            return at.token(scopes);
        } catch (TokenEndpoint.RefusedException e) {
            throw new NoTokenException(e.getMessage() + (e.ofScopes() ? " (" + text(scopes) + ")" : ""));
        }
    }

    /** What is asked for: no more than was granted when everything was asked for, since a server may refuse the rest. */
    private Set<String> wanted(Set<String> atMost) {
        if (mostGranted.isEmpty() || mostGranted.get().isEmpty()) {
            return atMost;
        }
        var wanted = new LinkedHashSet<>(atMost);
        wanted.retainAll(mostGranted.get());
        return wanted.isEmpty() ? atMost : wanted;
    }

    private Token token(TokenEndpoint.Granted granted, Set<String> scopes) {
        return new Token(
                granted.token(),
                scopes,
                granted.lifetime()
                        .map(lifetime -> lifetime.compareTo(SOONER.multipliedBy(2)) > 0
                                ? lifetime.minus(SOONER)
                                : lifetime.dividedBy(2))
                        .map(clock.instant()::plus));
    }

    /** A document is not trusted so far that secrets are sent wherever it says: to the server's own host only. */
    private static Optional<URI> documented(SecurityScheme scheme, Target target) {
        if (!(scheme instanceof SecurityScheme.OAuth2 oauth)) {
            return Optional.empty();
        }
        return oauth.flows().values().stream()
                .flatMap(flow -> flow.tokenUrl().stream())
                .map(text -> resolved(target.baseUrl(), text))
                .flatMap(Optional::stream)
                .filter(url -> target.baseUrl().getHost().equals(url.getHost()))
                .findFirst();
    }

    private static Optional<URI> resolved(URI base, String text) {
        try {
            return Optional.of(base.resolve(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(Set<String> scopes) {
        return scopes.isEmpty() ? "no scope" : String.join(" ", new TreeSet<>(scopes));
    }
}
