package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A value in a request, with what is known of the thing that it names. The safety gate decides by that. */
public sealed interface Value {
    /** How a plan is printed. */
    String text();

    /**
     * A value of the configuration.
     *
     * @param disposable whether the configuration gives the thing away: this operation may change and destroy it
     */
    record Given(JsonNode value, boolean disposable) implements Value {
        @Override
        public String text() {
            return value.asText();
        }
    }

    /** What names a thing that this run created; known only when it was. */
    record Kept(String slot) implements Value {
        @Override
        public String text() {
            return "<" + slot + ">";
        }
    }

    /**
     * What names a thing that was there before; known only when a list was read. It is nobody's to change.
     *
     * @param lister what the operation that lists it is called
     */
    record Found(String slot, String lister) implements Value {
        @Override
        public String text() {
            return "<" + slot + ">";
        }
    }

    /**
     * A value that names nothing, or not yet: what a PUT makes goes by the name that its path has.
     *
     * @param like what names a thing of the kind: where that turns out to be a UUID, so is this
     */
    record MadeUp(JsonNode value, Optional<Kept> like) implements Value {
        /** A value like no other. */
        public MadeUp(JsonNode value) {
            this(value, Optional.empty());
        }

        @Override
        public String text() {
            return value.asText();
        }
    }
}
