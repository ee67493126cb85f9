package dev.dovetail.conformance.plan;

/** Whether the server remembers what was created, changed and deleted. */
public sealed interface LifeCyclePurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.lifeCycle(this);
    }

    /** What is created is answered as it was sent. */
    record Creation() implements LifeCyclePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.creation(this);
        }
    }

    /** What was created is read as it was answered. */
    record ReadBack() implements LifeCyclePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readBack(this);
        }
    }

    /** What was created is in the list. */
    record Listing() implements LifeCyclePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listing(this);
        }
    }

    /** An update changes what it names; a PATCH changes nothing else. */
    record Update() implements LifeCyclePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.update(this);
        }
    }

    /** What was deleted is gone. */
    record Deletion() implements LifeCyclePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deletion(this);
        }
    }

    /** What was marked as deleted is no longer listed. */
    record SoftDeletion() implements LifeCyclePurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.softDeletion(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Create. */
        R creation(Creation purpose);

        /** Read. */
        R readBack(ReadBack purpose);

        /** List. */
        R listing(Listing purpose);

        /** Update. */
        R update(Update purpose);

        /** Delete. */
        R deletion(Deletion purpose);

        /** Mark as deleted. */
        R softDeletion(SoftDeletion purpose);
    }
}
