package dev.dovetail.contract.knowledge;

import dev.dovetail.contract.model.Operation;
import java.util.Optional;

/**
 * An operation that gives another operation's path parameter its value.
 *
 * @param producer that operation
 * @param way how it comes by the value
 * @param evidence what tells so
 * @param pointer where in the answer's body the value stands (JSON Pointer); absent where the document does not say
 */
public record ValueSource(Operation producer, Way way, Evidence evidence, Optional<String> pointer) {

    /** How a value comes about. */
    public enum Way {
        /** The operation makes a new thing and answers with what it is called. */
        CREATED("created by"),
        /** The operation makes a new thing under the name that its caller chooses. */
        CHOSEN("chosen for"),
        /** The operation lists things that are there. */
        LISTED("listed by");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    /** What tells that a value comes from there, the most reliable first. */
    public enum Evidence {
        /** The configuration says so. */
        CONFIGURED("the configuration"),
        /** A link of the document. */
        LINK("a link"),
        /** The item's path is the collection's and one parameter more. */
        PATH("the path"),
        /** Names that agree. */
        NAME("names");

        private final String words;

        Evidence(String words) {
            this.words = words;
        }
    }

    /** One line for people: {@code created by createPet (the path)}. */
    public String text() {
        return way.words + " " + producer.label() + " (known by " + evidence.words + ")";
    }
}
