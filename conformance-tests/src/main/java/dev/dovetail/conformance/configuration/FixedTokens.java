package dev.dovetail.conformance.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tokens that were given to the run, each with its scopes, or with none named: then it is taken to open everything. */
public final class FixedTokens implements TokenSource {
    private final List<Token> scoped;
    private final Optional<String> opensEverything;

    private FixedTokens(List<Token> scoped, Optional<String> opensEverything) {
        this.scoped = List.copyOf(scoped);
        this.opensEverything = opensEverything;
    }

    /** One token that opens everything. */
    public static FixedTokens of(String secret) {
        return new FixedTokens(List.of(), Optional.of(secret));
    }

    /** Tokens whose scopes are known. */
    public static FixedTokens of(List<Token> tokens) {
        return new FixedTokens(tokens, Optional.empty());
    }

    /** These tokens and one more whose scopes are known. */
    public FixedTokens and(Token token) {
        var more = new ArrayList<>(scoped);
        more.add(token);
        return new FixedTokens(more, opensEverything);
    }

    /** These tokens, and one that opens everything. */
    public FixedTokens andForEverything(String secret) {
        return new FixedTokens(scoped, Optional.of(secret));
    }

    @Override
    public Optional<Token> token(Set<String> atLeast, Set<String> atMost) {
        return scoped.stream()
                .filter(token -> token.scopes().containsAll(atLeast) && atMost.containsAll(token.scopes()))
                .max(Comparator.comparingInt(token -> token.scopes().size()));
    }

    @Override
    public Optional<Token> everything(Set<String> all) {
        return opensEverything.map(secret -> new Token(secret, all)).or(() -> token(all, all));
    }
}
