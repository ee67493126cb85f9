package dev.dovetail.contract.model;

/** The key of a response in the Responses Object. */
public sealed interface Status {

    /** Whether a response with this status code falls under the key. */
    boolean covers(int statusCode);

    /** As a document writes it: {@code 200}, {@code 4XX}, {@code default}. */
    String text();

    /** One status code. */
    record Exact(int code) implements Status {
        @Override
        public boolean covers(int statusCode) {
            return statusCode == code;
        }

        @Override
        public String text() {
            return Integer.toString(code);
        }
    }

    /** A class of status codes, {@code 1XX} to {@code 5XX}. */
    record Range(int hundreds) implements Status {
        @Override
        public boolean covers(int statusCode) {
            return statusCode / 100 == hundreds;
        }

        @Override
        public String text() {
            return hundreds + "XX";
        }
    }

    /** Everything that has no key of its own. */
    record Default() implements Status {
        @Override
        public boolean covers(int statusCode) {
            return true;
        }

        @Override
        public String text() {
            return "default";
        }
    }
}
