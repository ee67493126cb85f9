package dev.dovetail.conformance.plan;

import java.util.Optional;

/**
 * One request of a case, and what it is for.
 *
 * @param keep what to remember of the answer
 * @param probe what a request to a list is to find out
 */
public record Step(Role role, RequestPlan request, Optional<Keep> keep, Optional<Probe> probe) {
    /** A request that is no probe of a list. */
    public Step(Role role, RequestPlan request, Optional<Keep> keep) {
        this(role, request, keep, Optional.empty());
    }

    /** What a request is for. */
    public enum Role {
        /** It makes something that later ones need. */
        PREPARE,
        /** It gives values to what may be left out, so that it can be seen whether they last; the rest goes on without it. */
        FILL,
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
        /** It makes something to look for in a list; the rest goes on without it. */
        CANARY,
        /** It asks for a list, or a part of it, while nothing else of this run changes the list. */
        PROBE,
        /** It makes sure that nothing is there: what comes after it is sent only where it is answered with a status of class 4. */
        GUARD,
        /** It makes something of one's own elsewhere, to show that one can. */
        ELSEWHERE,
        /** It asks the same of something that does not exist. */
        UNKNOWN,
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
     * @param looks what tells it from what was there before
     */
    public record Keep(
            String slot, String parameter, Optional<String> pointer, Optional<RequestPlan> removal, Looks looks) {
        /** Something that is not told from anything. */
        public Keep(String slot, String parameter, Optional<String> pointer, Optional<RequestPlan> removal) {
            this(slot, parameter, pointer, removal, Looks.NONE);
        }
    }

    /**
     * How to see whether a request that succeeded made something, or gave what was there before.
     *
     * @param trusted whether there is no need to look: the place belongs to the run, or the configuration says what makes things
     * @param list the request that lists what is there
     * @param item the request that reads one of the things
     */
    public record Looks(boolean trusted, Optional<RequestPlan> list, Optional<RequestPlan> item) {
        /** There is nothing to look at. */
        public static final Looks NONE = new Looks(false, Optional.empty(), Optional.empty());
    }

    static Step of(Probe probe, RequestPlan request) {
        return new Step(Role.PROBE, request, Optional.empty(), Optional.of(probe));
    }

    /** The same step with another request and probe. */
    public Step with(RequestPlan otherRequest, Probe otherProbe) {
        return new Step(role, otherRequest, keep, Optional.of(otherProbe));
    }

    static Step of(Role role, RequestPlan request) {
        return new Step(role, request, Optional.empty());
    }
}
