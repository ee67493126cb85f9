package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;
import java.util.List;

/** Whether data is accepted that the document allows, and refused that it does not. */
public sealed interface DataPurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.data(this);
    }

    /**
     * A request that the document allows is accepted.
     *
     * @param act the request as the document has it, without the variations
     * @param variations all of them at once: if the request is refused, each is tried by itself
     */
    record Accepted(Check check, Step act, List<Variation> variations) implements DataPurpose {
        public Accepted {
            variations = List.copyOf(variations);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.accepted(this);
        }
    }

    /**
     * A request that breaks one rule is refused.
     *
     * @param act the request as the document has it, without the variation
     * @param simpler what may be left out beside it, to see the fault in the smallest request
     */
    record Rejected(Check check, Step act, Variation variation, List<Variation> simpler) implements DataPurpose {
        public Rejected {
            simpler = List.copyOf(simpler);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rejected(this);
        }
    }

    /** How things are before requests that are to be refused. */
    record Before() implements DataPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.before(this);
        }
    }

    /** After requests that were refused everything is as before. */
    record Unharmed(Check check) implements DataPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unharmed(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Allowed data. */
        R accepted(Accepted purpose);

        /** Data that breaks a rule. */
        R rejected(Rejected purpose);

        /** Before refusals. */
        R before(Before purpose);

        /** After refusals. */
        R unharmed(Unharmed purpose);
    }
}
