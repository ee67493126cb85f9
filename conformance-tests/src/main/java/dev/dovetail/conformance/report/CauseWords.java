package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cause;
import java.util.List;

/** Causes in words that all reports share. */
final class CauseWords {

    private CauseWords() {}

    /** How many findings these are, each counted once. */
    static int findings(List<Explained> causes) {
        return Math.toIntExact(causes.stream()
                .flatMap(one -> one.verdicts().stream())
                .distinct()
                .count());
    }

    /** {@code 12 findings come of 2 causes.} */
    static String sentence(List<Explained> causes) {
        var findings = findings(causes);
        return Phrases.count(findings, "finding") + (findings == 1 ? " comes of " : " come of ")
                + Phrases.count(causes.size(), "cause") + ".";
    }

    /** Whether it may be the document that is wrong, and something could be changed in it. */
    static boolean mendable(List<Explained> causes) {
        return causes.stream()
                .map(Explained::cause)
                .anyMatch(cause -> cause.suspect() != Cause.Suspect.SERVER
                        && !cause.actions().isEmpty());
    }

    /** Which of the two looks wrong. */
    static String verdict(Cause one) {
        return switch (one.suspect()) {
            case DOCUMENT -> "The document looks wrong";
            case SERVER -> "The server looks wrong";
            case EITHER -> "Either may be wrong";
        };
    }
}
