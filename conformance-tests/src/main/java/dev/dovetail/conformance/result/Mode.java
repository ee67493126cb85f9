package dev.dovetail.conformance.result;

import java.util.List;

/** What a run may do to the server. */
public enum Mode {
    /** Only methods that ask for no change are sent. */
    READ_ONLY("read-only"),
    /** The run creates, changes and deletes what it created. */
    FULL("full"),
    /** Nothing is sent at all: what others sent was recorded. */
    RECORDED("recorded");

    private static final List<Mode> CHOICES = List.of(READ_ONLY, FULL);

    private final String word;

    Mode(String word) {
        this.word = word;
    }

    /** Those that one can ask for. */
    public static List<Mode> choices() {
        return CHOICES;
    }

    /** The word on the command line and in reports. */
    public String word() {
        return word;
    }
}
