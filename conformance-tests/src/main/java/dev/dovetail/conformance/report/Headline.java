package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;

/**
 * A whole run in a word and a sentence.
 *
 * @param outcome what the run as a whole counts as
 * @param word for example {@code DEVIATES}
 * @param sentence with a full stop
 */
record Headline(Outcome outcome, String word, String sentence) {

    static Headline of(RunResult result) {
        var document = VisibleText.line(result.info().document());
        var findings = new Findings(result);
        var stale = result.allowances().stale().size();
        if (!result.conforms() && result.count(Outcome.FAILED) == 0) {
            return new Headline(
                    Outcome.FAILED,
                    "OUT OF DATE",
                    Phrases.count(stale, "entry", "entries") + " of the list of known deviations "
                            + (stale == 1 ? "is" : "are") + " no longer true.");
        }
        if (!result.conforms()) {
            var operations = findings.operations(Outcome.FAILED);
            var where = operations == 0
                    ? ""
                    : " at " + Phrases.number(operations) + " of "
                            + Phrases.count(result.operations().size(), "operation");
            return new Headline(
                    Outcome.FAILED, "DEVIATES", "The server does not do what " + document + " says" + where + ".");
        }
        if (result.count(Outcome.PASSED) + result.count(Outcome.WARNED) == 0) {
            return new Headline(Outcome.NOT_TESTED, "NOT TESTED", "Nothing of " + document + " was tested.");
        }
        if (result.course().ending() == Course.Ending.GIVEN_UP
                || result.course().ending() == Course.Ending.INTERRUPTED) {
            return new Headline(
                    Outcome.NOT_TESTED,
                    "STOPPED",
                    "The run did not get to its end; nothing failed in what was tested of " + document + ".");
        }
        var known = result.count(Outcome.KNOWN);
        var butKnown = known == 0 ? "" : " but for " + Phrases.count(known, "known deviation");
        var partly = result.count(Outcome.NOT_TESTED) > 0 || !findings.leftOut().isEmpty();
        return new Headline(
                Outcome.PASSED,
                "CONFORMS",
                "The server does what " + document + " says" + butKnown
                        + (partly ? ", as far as it was tested." : "."));
    }
}
