package dev.dovetail.conformance.result;

import java.util.List;

/**
 * One thing in which server and document disagree, at however many operations it shows.
 *
 * @param title what it is: a clause that begins with a small letter, without a full stop
 * @param suspect which of the two looks wrong
 * @param why why it looks so: a clause without a full stop
 * @param findings the verdicts that come of it
 * @param actions what to change in the document so that the two agree; none where the document is not to be changed
 */
public record Disagreement(
        String title, Suspect suspect, String why, List<Allowances.Subject> findings, List<OverlayAction> actions) {
    public Disagreement {
        findings = List.copyOf(findings);
        actions = List.copyOf(actions);
    }

    /** Which of the two looks wrong. */
    public enum Suspect {
        /** The server does always what the document does not say. */
        DOCUMENT("document"),
        /** The server breaks a rule, or does not do the same everywhere. */
        SERVER("server"),
        /** There is too little to go by. */
        EITHER("either");

        private final String word;

        Suspect(String word) {
            this.word = word;
        }

        /** The word that stands in reports. */
        public String word() {
            return word;
        }
    }
}
