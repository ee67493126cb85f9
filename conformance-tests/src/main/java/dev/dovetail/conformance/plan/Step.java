package dev.dovetail.conformance.plan;

import java.util.Optional;

/**
 * One request of a case, and what it is for.
 *
 * @param keep what to remember of the answer
 */
public record Step(Role role, RequestPlan request, Optional<Keep> keep) {
    /** What a request is for. */
    public enum Role {
        /** It makes something that later ones need. */
        PREPARE,
        /** It looks at how things are before the act. */
        BEFORE,
        /** It is what the case is about. */
        ACT,
        /** It repeats the act with every right, when the act was refused for want of rights. */
        ACT_WITH_EVERY_RIGHT,
        /** It asks for a path that the document does not have, when the act was answered 404: do the two look alike? */
        NOWHERE,
        /** It looks at how things are after the act. */
        AFTER,
        /** It looks at a list after the act, all pages of it. */
        AFTER_LIST,
        /** It goes on after the act: once more the same, or something else with the same thing. */
        AGAIN,
        /** It looks at how things are after that. */
        AFTER_AGAIN,
        /** It reads what {@code Location} of the act's answer names; left out where that names nothing of this server. */
        FOLLOW
    }

    /**
     * Something that a request creates.
     *
     * @param slot the name under which it is remembered
     * @param parameter the path parameter that it will be the value of
     * @param pointer where in the answer the value stands, when the configuration says so
     * @param removal the request that removes it in the end, if the document has one
     */
    public record Keep(String slot, String parameter, Optional<String> pointer, Optional<RequestPlan> removal) {}

    static Step of(Role role, RequestPlan request) {
        return new Step(role, request, Optional.empty());
    }
}
