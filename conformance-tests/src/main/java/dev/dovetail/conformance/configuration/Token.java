package dev.dovetail.conformance.configuration;

import java.util.Set;

/**
 * A credential as it is sent, and what it is known to be good for. Never printed.
 *
 * @param secret the bearer token, the API key, or {@code user:password}
 * @param scopes the scopes it carries
 */
public record Token(String secret, Set<String> scopes) {
    public Token {
        scopes = Set.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "Token[" + scopes + "]";
    }
}
