package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Parameter;

/** How one gets from a page of a list to the next. A {@code Link} in the head of an answer (RFC 8288) is followed whatever the way. */
public sealed interface Follow {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The page has the address of the next one.
     *
     * @param pointer its JSON Pointer in the page
     */
    record Link(String pointer) implements Follow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.link(this);
        }
    }

    /**
     * The page has what the next one is asked for with.
     *
     * @param parameter the query parameter that takes it
     * @param pointer its JSON Pointer in the page
     */
    record Cursor(Parameter parameter, String pointer) implements Follow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.cursor(this);
        }
    }

    /**
     * The next page begins after as many items as were seen.
     *
     * @param parameter the query parameter that takes their number
     */
    record Offset(Parameter parameter) implements Follow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.offset(this);
        }
    }

    /**
     * Pages are numbered.
     *
     * @param parameter the query parameter that takes the number
     */
    record PageNumber(Parameter parameter) implements Follow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pageNumber(this);
        }
    }

    /** Only the head of an answer can tell. */
    record HeadOnly() implements Follow {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.headOnly(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** By an address. */
        R link(Link follow);

        /** By a cursor. */
        R cursor(Cursor follow);

        /** By a number of items. */
        R offset(Offset follow);

        /** By a number of the page. */
        R pageNumber(PageNumber follow);

        /** By the head of the answer. */
        R headOnly(HeadOnly follow);
    }
}
