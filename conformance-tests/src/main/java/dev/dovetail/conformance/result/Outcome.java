package dev.dovetail.conformance.result;

/** How a check ended, from the one that matters most to the one that matters least. */
public enum Outcome {
    /** The server does not do what the document, or HTTP, says it must. */
    FAILED("failed"),
    /** The check does not hold, and somebody has said why that may stay for now: it does not fail the run. */
    KNOWN("known"),
    /** The server does not do what it should. */
    WARNED("warned"),
    /** Nothing is known; the verdict's message says why. */
    NOT_TESTED("not tested"),
    /** The server does it. */
    PASSED("passed");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** The word that stands in reports, for example {@code not tested}. */
    public String word() {
        return word;
    }
}
