package dev.dovetail.conformance.plan;

/** Whether the server's memory follows the rules of each method, and keeps to them when it refuses. */
public sealed interface StatePurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.state(this);
    }

    /** The Location of a creation leads to what was created. */
    record Location() implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.location(this);
        }
    }

    /** A PUT leaves nothing of what it does not send, and sent twice changes nothing more. */
    record Replacement() implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.replacement(this);
        }
    }

    /** A member that is sent as null is null or gone. */
    record Nulling(String member) implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.nulling(this);
        }
    }

    /** Members that only the server sets are not stored as sent. */
    record ReadOnlyMembers() implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readOnlyMembers(this);
        }
    }

    /** An update that is refused changes nothing. */
    record RefusedUpdate() implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refusedUpdate(this);
        }
    }

    /** A creation that is refused creates nothing. */
    record RefusedCreation() implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refusedCreation(this);
        }
    }

    /** What is below a thing that was deleted is gone with it. */
    record Orphans() implements StatePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.orphans(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Location. */
        R location(Location purpose);

        /** PUT. */
        R replacement(Replacement purpose);

        /** Null. */
        R nulling(Nulling purpose);

        /** readOnly. */
        R readOnlyMembers(ReadOnlyMembers purpose);

        /** A refused update. */
        R refusedUpdate(RefusedUpdate purpose);

        /** A refused creation. */
        R refusedCreation(RefusedCreation purpose);

        /** Things below others. */
        R orphans(Orphans purpose);
    }
}
