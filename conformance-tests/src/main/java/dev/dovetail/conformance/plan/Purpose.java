package dev.dovetail.conformance.plan;

/** What a case wants to find out. */
public sealed interface Purpose
        permits AccessPurpose,
                RoutingPurpose,
                IsolationPurpose,
                LifeCyclePurpose,
                StatePurpose,
                PaginationPurpose,
                HttpPurpose,
                DataPurpose,
                ObservedPurpose {
    /** Calls the visitor's method for this kind. */
    <R> R accept(Visitor<R> visitor);

    /** One method for each kind, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Who is let in. */
        R access(AccessPurpose purpose);

        /** What is not there. */
        R routing(RoutingPurpose purpose);

        /** What is kept apart. */
        R isolation(IsolationPurpose purpose);

        /** What is remembered. */
        R lifeCycle(LifeCyclePurpose purpose);

        /** What a method leaves alone, and a refusal. */
        R state(StatePurpose purpose);

        /** What is listed. */
        R pagination(PaginationPurpose purpose);

        /** The rules of HTTP. */
        R http(HttpPurpose purpose);

        /** What is taken and what is not. */
        R data(DataPurpose purpose);

        /** What somebody else asked. */
        R observed(ObservedPurpose purpose);
    }
}
