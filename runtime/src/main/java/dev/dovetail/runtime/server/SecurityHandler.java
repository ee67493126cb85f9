package dev.dovetail.runtime.server;

import java.util.List;
import java.util.Map;

/**
 * Decides who calls, and whether they may.
 *
 * @param <C> what is known of a caller
 */
@FunctionalInterface
public interface SecurityHandler<C> {

    /**
     * Recognizes the caller of an operation that asks for credentials. Of the alternatives one must hold, of an
     * alternative every scheme with every one of its scopes; an alternative without schemes lets anybody in.
     *
     * @param alternatives scheme names with scopes
     * @throws ProblemException {@link Problem.Unauthenticated} or {@link Problem.Forbidden}
     */
    C authorize(ServerRequest request, List<Map<String, List<String>>> alternatives);

    /** For an API in which no operation asks for credentials: is never asked. */
    static SecurityHandler<Void> nobody() {
        return (request, alternatives) -> {
            throw new IllegalStateException("no operation asks for credentials");
        };
    }
}
