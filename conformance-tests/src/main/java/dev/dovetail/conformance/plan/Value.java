package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;

/** A value in a request, with what is known of the thing that it names. The safety gate decides by that. */
public sealed interface Value {
    /** How a plan is printed. */
    String text();

    /**
     * A value of the configuration.
     *
     * @param disposable whether the configuration gives the thing away: it may be changed and destroyed
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

    /** A value that names nothing. */
    record MadeUp(JsonNode value) implements Value {
        @Override
        public String text() {
            return value.asText();
        }
    }
}
