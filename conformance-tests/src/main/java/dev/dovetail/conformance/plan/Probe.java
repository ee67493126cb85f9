package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Parameter;
import java.util.Optional;

/** What a request to a list is to find out. What it cannot know beforehand it takes from the answers before it. */
public sealed interface Probe {
    /** Calls the visitor's method for this alternative. */
    <R> R accept(Visitor<R> visitor);

    /** The whole list, page after page, in pages of the length that the server chooses. */
    record Whole() implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    /**
     * The whole list in pages of a third of what it holds.
     *
     * @param size the query parameter that takes the length
     */
    record Thirds(Parameter size) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.thirds(this);
        }
    }

    /** The page before the second. */
    record Back(Listing listing) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.back(this);
        }
    }

    /** A page that is asked for with a value that makes no sense there, or lies behind the end. */
    record Odd(Parameter parameter, JsonNode value) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.odd(this);
        }
    }

    /**
     * The items that have a value in a member.
     *
     * @param member its name
     * @param value the value; none: that of an item that is known to be listed
     * @param promised whether the document says in words that the parameter filters
     */
    record Filter(Parameter parameter, String member, Optional<JsonNode> value, boolean promised) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.filter(this);
        }
    }

    /**
     * The items in the order of a member.
     *
     * @param value what the parameter is sent with
     * @param direction the only one that is right; none: either
     */
    record Sort(Parameter parameter, String value, String member, Optional<Direction> direction) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sort(this);
        }
    }

    /** Which way an order goes. */
    enum Direction {
        /** The least first. */
        UP,
        /** The greatest first. */
        DOWN
    }

    /** The items in which a text is found. */
    record Search(Parameter parameter, String text) implements Probe {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.search(this);
        }
    }

    /** One method for each alternative, so that dispatch is exhaustive. */
    interface Visitor<R> {
        /** Everything. */
        R whole(Whole probe);

        /** Everything, in parts. */
        R thirds(Thirds probe);

        /** Back to the first. */
        R back(Back probe);

        /** Nonsense. */
        R odd(Odd probe);

        /** Some of it. */
        R filter(Filter probe);

        /** In an order. */
        R sort(Sort probe);

        /** What is looked for. */
        R search(Search probe);
    }
}
