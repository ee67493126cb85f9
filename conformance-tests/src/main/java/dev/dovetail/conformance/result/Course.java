package dev.dovetail.conformance.result;

import java.util.List;

/**
 * How a run went: what has to be known to read what it found.
 *
 * @param remarks what was in its way, and what ended it before its time: sentences without full stops, for people
 */
public record Course(Ending ending, List<String> remarks) {
    /** Everything that was planned was done, and nothing was in the way. */
    public static final Course SMOOTH = new Course(Ending.COMPLETE, List.of());

    public Course {
        remarks = List.copyOf(remarks);
    }

    /** Why a run ended. */
    public enum Ending {
        /** Everything that was planned was done. */
        COMPLETE("complete"),
        /** Its time was up; what was left is not tested. */
        OUT_OF_TIME("out of time"),
        /** The server failed so often in a row that it was left alone; what was left is not tested. */
        GIVEN_UP("given up"),
        /** Somebody stopped it; what was left is not tested. */
        INTERRUPTED("interrupted");

        private final String word;

        Ending(String word) {
            this.word = word;
        }

        /** The word that stands in reports. */
        public String word() {
            return word;
        }
    }
}
