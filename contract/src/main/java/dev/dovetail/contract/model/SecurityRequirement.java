package dev.dovetail.contract.model;

import java.util.List;
import java.util.Map;

/**
 * What an operation asks of its caller: any one of the alternatives, each of which may be several schemes at once
 * (Security Requirement Object). No alternatives: anyone may call. An alternative without schemes: credentials are
 * optional.
 */
public record SecurityRequirement(List<Alternative> alternatives) {

    /** Anyone may call. */
    public static final SecurityRequirement NONE = new SecurityRequirement(List.of());

    public SecurityRequirement {
        alternatives = List.copyOf(alternatives);
    }

    /** Whether a call without credentials is allowed. */
    public boolean optional() {
        return alternatives.isEmpty()
                || alternatives.stream()
                        .anyMatch(alternative -> alternative.scopes().isEmpty());
    }

    /**
     * All of these schemes together.
     *
     * @param scopes from the scheme's name to the scopes (OAuth 2, OpenID Connect) or roles (any scheme, since 3.1)
     *     that are needed, in document order
     */
    public record Alternative(Map<String, List<String>> scopes) {}
}
