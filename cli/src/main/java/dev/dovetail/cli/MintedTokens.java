package dev.dovetail.cli;

import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.reference.access.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Tokens of a reference server in this process: it mints whatever the suite asks for. */
final class MintedTokens implements TokenSource {

    private static final Set<String> EVERYTHING = Set.of("*");

    private final Tokens tokens;

    MintedTokens(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        return Optional.of(new Token(tokens.mint(atMost).value(), atMost));
    }

    @Override
    public Optional<Token> expired() {
        var expired = tokens.mintExpiring(EVERYTHING, Duration.ofSeconds(-1));
        return Optional.of(new Token(expired.value(), EVERYTHING));
    }

    @Override
    public Optional<Token> revoked() {
        var revoked = tokens.mint(EVERYTHING);
        tokens.revoke(revoked.value());
        return Optional.of(new Token(revoked.value(), EVERYTHING));
    }
}
