package dev.dovetail.conformance.configuration;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A credential as it is sent, and what it is known to be good for. Never printed.
 *
 * @param secret the bearer token, the API key, or {@code user:password}
 * @param scopes the scopes it carries
 * @param renewAt from when on another one is to be asked for; never if absent
 */
public record Token(String secret, Set<String> scopes, Optional<Instant> renewAt) {
    public Token {
        scopes = Set.copyOf(scopes);
    }

    /** A token that lasts. */
    public Token(String secret, Set<String> scopes) {
        this(secret, scopes, Optional.empty());
    }

    @Override
    public String toString() {
        return "Token[" + scopes + "]";
    }
}
