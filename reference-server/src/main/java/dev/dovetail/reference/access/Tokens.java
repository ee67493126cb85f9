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
    private final Clock clock;

    /** No tokens yet; the clock decides what has expired. */
    public Tokens(Clock clock) {
        this.clock = clock;
    }

    /** A new token with these scopes, for every project, that does not expire. */
    public Token mint(Set<String> scopes) {
        return keep(new Token(newValue(), scopes, Set.of(), Optional.empty()));
    }

    /** A new token with these scopes for these projects only. */
    public Token mint(Set<String> scopes, Set<String> projects) {
        return keep(new Token(newValue(), scopes, projects, Optional.empty()));
    }

    /** A new token that expires after this time; a negative one has expired already. */
    public Token mintExpiring(Set<String> scopes, Duration lifetime) {
        return keep(new Token(
                newValue(), scopes, Set.of(), Optional.of(clock.instant().plus(lifetime))));
    }

    /** Makes a value of the caller's choice a token, for a server that is started with known tokens. */
    public Token accept(String value, Set<String> scopes) {
        return keep(new Token(value, scopes, Set.of(), Optional.empty()));
    }

    /** Refuses the token from now on. Whether it was known. */
    public boolean revoke(String value) {
        return byValue.remove(value) != null;
    }

    /** The token of this value, if it was minted, was not revoked and has not expired. */
    public Optional<Token> valid(String value) {
        return known(value).filter(token -> token.expires()
                .map(expiry -> clock.instant().isBefore(expiry))
                .orElse(true));
    }

    /** The token of this value, also when it has expired. */
    public Optional<Token> known(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    private Token keep(Token token) {
        byValue.put(token.value(), token);
        return token;
    }

    private String newValue() {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
