package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Disagreement;
import dev.dovetail.conformance.result.RunResult;

/** Disagreements in words that all reports share. */
final class Disagreements {

    private Disagreements() {}

    /** {@code 12 findings come of 2 causes.} */
    static String sentence(RunResult result) {
        var causes = result.evidence().disagreements();
        var findings = causes.stream()
                .flatMap(cause -> cause.findings().stream())
                .distinct()
                .count();
        return Phrases.count(findings, "finding") + (findings == 1 ? " comes of " : " come of ")
                + Phrases.count(causes.size(), "cause") + ".";
    }

    /** Which of the two looks wrong. */
    static String verdict(Disagreement one) {
        return switch (one.suspect()) {
            case DOCUMENT -> "The document looks wrong";
            case SERVER -> "The server looks wrong";
            case EITHER -> "Either may be wrong";
        };
    }
}
