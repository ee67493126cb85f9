package dev.dovetail.reference.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every token that this server knows. A test target mints them for whoever asks; a real server would not. Thread-safe. */
public final class Tokens {

    private static final String PREFIX = "phx_";
    private static final int SECRET_BYTES = 24;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Token> byValue = new ConcurrentHashMap<>();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    /** No tokens yet; the clock decides what has expired. */
    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A new token with these scopes, for every project, that does not expire. */
    public Token mint(Set<String> scopes) {
        return mint(scopes, Set.of(), Optional.empty());
    }

    /**
     * A new token.
     *
     * @param projects where it may be used; empty is everywhere
     * @param lifetime after which it expires; never if absent, already if negative
     */
    public Token mint(Set<String> scopes, Set<String> projects, Optional<Duration> lifetime) {
        requireScopes(scopes);
        return keep(new Token(
                newValue(),
                scopes,
                projects,
                lifetime.map(time -> clock.instant().plus(time))));
    }

    /** A new token that expires after this time; a negative one has expired already. */
    public Token mintExpiring(Set<String> scopes, Duration lifetime) {
        return mint(scopes, Set.of(), Optional.of(lifetime));
    }

    /** Makes a value of the caller's choice a token, for a server that is started with known tokens. */
    public Token accept(String value, Set<String> scopes) {
        requireScopes(scopes);
        return keep(new Token(value, scopes, Set.of(), Optional.empty()));
    }

    /**
     * Checks how scopes are written; {@code *} is one, and stands for all.
     *
     * @throws IllegalArgumentException naming one that is not a scope
     */
    public static void requireScopes(Set<String> scopes) {
        scopes.stream().filter(scope -> !scope.equals(Scope.EVERYTHING)).forEach(Scope::parse);
    }

    /** Refuses the token from now on. Whether it was known. */
    public boolean revoke(String value) {
        var known = byValue.remove(value) != null;
        if (known) {
            revoked.add(value);
        }
        return known;
    }

    /** Whether there was such a token and it was revoked. */
    public boolean wasRevoked(String value) {
        return revoked.contains(value);
    }

    /** The token of this value, if it was minted, was not revoked and has not expired. */
    public Optional<Token> valid(String value) {
        return known(value)
                .filter(token -> token.expires()
                        .map(expiry -> clock.instant().isBefore(expiry))
                        .orElse(true));
    }

    /** The token of this value, also when it has expired. */
    public Optional<Token> known(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    private Token keep(Token token) {
        revoked.remove(token.value());
        byValue.put(token.value(), token);
        return token;
    }

    private String newValue() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
