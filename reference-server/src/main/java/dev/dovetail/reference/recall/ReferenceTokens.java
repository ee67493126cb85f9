package dev.dovetail.reference.recall;

import dev.dovetail.conformance.configuration.Token;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.reference.access.Tokens;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The tokens of a server in this process, as the suite asks for them. */
public final class ReferenceTokens implements TokenSource {

    private final Tokens tokens;
    private final Set<String> projects;

    /** Tokens that are good for every project. */
    public ReferenceTokens(Tokens tokens) {
        this(tokens, Set.of());
    }

    /** Tokens that are limited to these projects; none: to no project. */
    public ReferenceTokens(Tokens tokens, Set<String> projects) {
        this.tokens = tokens;
        this.projects = projects;
    }

    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        return Optional.of(
                new Token(tokens.mint(atMost, projects, Optional.empty()).value(), atMost));
    }

    @Override
    public Optional<Token> expired() {
        var value = tokens.mintExpiring(Set.of("*"), Duration.ofSeconds(-1)).value();
        return Optional.of(new Token(value, Set.of("*")));
    }

    @Override
    public Optional<Token> revoked() {
        var value = tokens.mint(Set.of("*")).value();
        tokens.revoke(value);
        return Optional.of(new Token(value, Set.of("*")));
    }
}
