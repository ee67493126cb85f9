package dev.dovetail.conformance.result;

import java.util.Optional;

/**
 * One thing that the document says about an operation, and the exchange in which it was seen to be so, or why there is none.
 *
 * @param operation the label of the operation
 * @param text what the statement is about, unique within operation and kind, for example {@code 200 results[].id}
 * @param place where the document says so, {@code environments.yaml:412}
 * @param exchange the id of the first exchange that witnessed it
 * @param missing why none did: a clause without a full stop
 */
public record Statement(
        String operation, Kind kind, String text, String place, Optional<Integer> exchange, Optional<String> missing) {

    /** What a statement is about. */
    public enum Kind {
        /** A status that the operation may answer. */
        RESPONSE("response"),
        /** A media type of an answer. */
        RESPONSE_TYPE("response media type"),
        /** A header of an answer. */
        RESPONSE_HEADER("response header"),
        /** A member of the body of an answer. */
        RESPONSE_MEMBER("response member"),
        /** A parameter in the path, the query, a header or a cookie. */
        PARAMETER("parameter"),
        /** A media type of a request. */
        REQUEST_TYPE("request media type"),
        /** A member of the body of a request. */
        REQUEST_MEMBER("request member"),
        /** A way of being let in. */
        SECURITY("security"),
        /** A scope that is needed. */
        SCOPE("scope");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that stands in reports. */
        public String word() {
            return word;
        }
    }

    /** Whether an exchange witnessed it. */
    public boolean witnessed() {
        return exchange.isPresent();
    }

    /** The same statement, witnessed by another exchange. */
    public Statement withExchange(Optional<Integer> id) {
        return new Statement(operation, kind, text, place, id, missing);
    }
}
