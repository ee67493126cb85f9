package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;
import java.util.Optional;

/** Whether what belongs to one parent or caller is kept from another. */
public sealed interface IsolationPurpose extends Purpose {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(Purpose.Visitor<R> visitor) {
        return visitor.isolation(this);
    }

    /**
     * What parts here from elsewhere.
     *
     * @param elsewhere the other side, for example {@code below another {project_id}}
     * @param refusal the status that refuses what crosses it; none: 403 and 404 are as good as any other of class 4
     */
    record Frontier(String elsewhere, Optional<Integer> refusal) {}

    /** What is here is not found from elsewhere. */
    record Hidden(Frontier frontier) implements IsolationPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.hidden(this);
        }
    }

    /** What is here is not listed elsewhere. */
    record Unlisted(Frontier frontier) implements IsolationPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unlisted(this);
        }
    }

    /**
     * What is here is not changed or deleted from elsewhere.
     *
     * @param check what is proved: that it is not changed, or not deleted
     */
    record Untouched(Check check, Frontier frontier) implements IsolationPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.untouched(this);
        }
    }

    /** What is created elsewhere is not found here. */
    record Apart(Frontier frontier) implements IsolationPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.apart(this);
        }
    }

    /** What is one caller's is neither read, listed nor changed by another, who creates nothing there either. */
    record Stranger() implements IsolationPurpose {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.stranger(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Not read. */
        R hidden(Hidden purpose);

        /** Not listed. */
        R unlisted(Unlisted purpose);

        /** Not changed, not deleted. */
        R untouched(Untouched purpose);

        /** Created there, not here. */
        R apart(Apart purpose);

        /** Not another caller's. */
        R stranger(Stranger purpose);
    }
}
