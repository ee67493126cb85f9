package dev.dovetail.conformance.configuration;

import dev.dovetail.contract.model.SecurityScheme;
import java.util.Optional;
import java.util.Set;

/** Where tokens come from. A run asks for the same token once; a source need not remember. May be called by several threads. */
public interface TokenSource {
    /** No tokens: only what needs none can be tested. */
    TokenSource NONE = (atLeast, atMost) -> Optional.empty();

    /**
     * A valid token that carries all of {@code atLeast} and nothing outside {@code atMost}. A source that can mint
     * gives one with exactly {@code atMost}; a source with a list gives its richest that fits.
     *
     * @return empty if there is none: what needs it is then not tested
     * @throws NoTokenException if there should be one, with the reason why there is not
     */
    Optional<Token> token(Set<String> atLeast, Set<String> atMost);

    /**
     * A valid token that opens everything.
     *
     * @param all every scope that the document knows
     */
    default Optional<Token> everything(Set<String> all) {
        return token(all, all);
    }

    /** A token that was valid and has expired, where the target can make one. */
    default Optional<Token> expired() {
        return Optional.empty();
    }

    /** A token that was valid and was revoked, where the target can make one. */
    default Optional<Token> revoked() {
        return Optional.empty();
    }

    /** Whether it may give another token in place of one that is no longer accepted. */
    default boolean renews() {
        return false;
    }

    /** This source, knowing what the document says of the scheme that it is for. */
    default TokenSource boundTo(SecurityScheme scheme, Target target) {
        return this;
    }
}
