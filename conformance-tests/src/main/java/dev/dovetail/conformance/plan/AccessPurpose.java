package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;
import java.util.Optional;

/** Whether callers are let in who have the rights, and others not. */
public sealed interface AccessPurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.access(this);
    }

    /**
     * The documented request succeeds: the control without which no refusal proves anything.
     *
     * @param proves what else is known when it succeeds with the credential of the first act: that the operation is
     *     open, or that exactly the documented scopes are enough
     * @param allow what a 405 allows, where that is what is documented
     */
    record Control(Optional<Check> proves, Optional<AllowList> allow) implements AccessPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.control(this);
        }
    }

    /** The same request succeeds with other sufficient rights. */
    record Granted(Check check) implements AccessPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.granted(this);
        }
    }

    /**
     * The same request is refused with lesser credentials, and changes nothing.
     *
     * @param refusal what counts as one
     * @param effect the check that nothing was changed; none where the method asks for no change, or the case does not look
     */
    record Refused(Check check, Refusal refusal, Optional<Check> effect) implements AccessPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.refused(this);
        }
    }

    /** Credentials that are wrong where none are needed are ignored or refused, and nothing else happens. */
    record Ignored(Check check) implements AccessPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ignored(this);
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

        /** Wrong credentials where none are needed. */
        R ignored(Ignored purpose);
    }
}
