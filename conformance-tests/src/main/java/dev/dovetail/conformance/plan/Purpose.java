package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;
import java.util.Optional;

/** What a case wants to find out. */
public sealed interface Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The documented request succeeds: the control without which no refusal proves anything.
     *
     * @param proves what else is known when it succeeds with the credential of the first act: that the operation is
     *     open, or that exactly the documented scopes are enough
     * @param allow what a 405 allows, where that is what is documented
     */
    record Control(Optional<Check> proves, Optional<AllowList> allow) implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.control(this);
        }
    }

    /** The same request succeeds with other sufficient rights. */
    record Granted(Check check) implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.granted(this);
        }
    }

    /**
     * The same request is refused with lesser credentials, and changes nothing.
     *
     * @param status the refusal: 401 or 403
     * @param effect the check that nothing was changed; none where the method asks for no change, or the case does not look
     */
    record Refused(Check check, int status, Optional<Check> effect) implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** A method that the path does not have is refused. */
    record UndocumentedMethod(AllowList allow) implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.undocumentedMethod(this);
        }
    }

    /** A path that the document does not have is not found. */
    record UnknownPath() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknownPath(this);
        }
    }

    /** An identifier that names nothing is refused. */
    record UnknownIdentifier() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unknownIdentifier(this);
        }
    }

    /** What is created is answered as it was sent. */
    record Creation() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.creation(this);
        }
    }

    /** What was created is read as it was answered. */
    record ReadBack() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readBack(this);
        }
    }

    /** What was created is in the list. */
    record Listing() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.listing(this);
        }
    }

    /** An update changes what it names; a PATCH changes nothing else. */
    record Update() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.update(this);
        }
    }

    /** What was deleted is gone. */
    record Deletion() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deletion(this);
        }
    }

    /** What was marked as deleted is no longer listed. */
    record SoftDeletion() implements Purpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.softDeletion(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** The control. */
        R control(Control purpose);

        /** Other sufficient rights. */
        R granted(Granted purpose);

        /** Lesser credentials. */
        R refused(Refused purpose);

        /** A method too many. */
        R undocumentedMethod(UndocumentedMethod purpose);

        /** A path too many. */
        R unknownPath(UnknownPath purpose);

        /** An identifier of nothing. */
        R unknownIdentifier(UnknownIdentifier purpose);

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
