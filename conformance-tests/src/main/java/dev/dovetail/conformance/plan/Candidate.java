package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.knowledge.ValueSource;

/** A way to come by the value of a path parameter. */
sealed interface Candidate {
    /** Whether the value has to be tried out before anything is judged by it: it may be none of this thing. */
    boolean doubtful();

    /** Where it comes from, for people. */
    String text();

    /** Another operation makes it, or lists it. */
    record Produced(ValueSource source) implements Candidate {
        @Override
        public boolean doubtful() {
            return source.evidence() == ValueSource.Evidence.NAME;
        }

        @Override
        public String text() {
            return source.text();
        }
    }

    /** The document names it. */
    record Stated(JsonNode value, boolean doubtful, String text) implements Candidate {}
}
