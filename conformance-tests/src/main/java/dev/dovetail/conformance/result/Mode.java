package dev.dovetail.conformance.result;

/** What a run may do to the server. */
public enum Mode {
    /** Only methods that ask for no change are sent. */
    READ_ONLY("read-only"),
    /** The run creates, changes and deletes what it created. */
    FULL("full");

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** The word on the command line and in reports. */
    public String word() {
        return word;
    }
}
