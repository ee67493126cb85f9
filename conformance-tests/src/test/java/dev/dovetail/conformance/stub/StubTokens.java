package dev.dovetail.conformance.stub;

import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The tokens of a notes server, minted for any scopes. */
final class StubTokens implements TokenSource {
    static final String EXPIRED = "tok_expired0000000";
    static final String REVOKED = "tok_revoked0000000";

    private final Map<String, Set<String>> issued = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        var secret = "tok_secret%06d".formatted(count.incrementAndGet());
        issued.put(secret, new TreeSet<>(atMost));
        return Optional.of(new Token(secret, atMost));
    }

    @Override
    public Optional<Token> expired() {
        return Optional.of(new Token(EXPIRED, Set.of()));
    }

    @Override
    public Optional<Token> revoked() {
        return Optional.of(new Token(REVOKED, Set.of()));
    }

    /** The scopes of a token that is valid. */
    Optional<Set<String>> scopes(String secret) {
        return Optional.ofNullable(issued.get(secret));
    }
}
