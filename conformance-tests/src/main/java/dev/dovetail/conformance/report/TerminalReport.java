package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;

/**
 * A run for the person at the terminal: what it was, the matrix, each failure once with what is needed to repeat it, and the rest in
 * a line each.
 */
public final class TerminalReport {

    private final TerminalStyle style;
    private final Extent extent;

    /** How much is told. */
    public enum Extent {
        /** What fits on a screen or two; the reports have the rest. */
        SUMMARY,
        /** Every row, finding, reason and place. */
        EVERYTHING;

        /** So many of a list as this shows. */
        int most(int inSummary) {
            return this == SUMMARY ? inSummary : Integer.MAX_VALUE;
        }
    }

    /** A summary for one kind of terminal. */
    public TerminalReport(TerminalStyle style) {
        this(style, Extent.SUMMARY);
    }

    /** A report of some extent for one kind of terminal. */
    public TerminalReport(TerminalStyle style, Extent extent) {
        this.style = style;
        this.extent = extent;
    }

    /** The whole report, lines ended by {@code \n}. */
    public String text(RunResult result) {
        var out = new TextBlock(style.width());
        var findings = new Findings(result);
        heading(out, result);
        out.raw(new TerminalMatrix(style, extent, result).text());
        var lists = new TerminalFindings(out, style, extent, result);
        lists.failures(findings.explained(Outcome.FAILED));
        lists.warnings(findings.explained(Outcome.WARNED));
        new TerminalAllowances(out, style, extent, result).write();
        var gaps = new TerminalGaps(out, style, extent, result);
        gaps.notTested(findings);
        gaps.assumptions();
        gaps.leftovers();
        totals(out, result, findings);
        return out.text();
    }

    private void heading(TextBlock out, RunResult result) {
        var info = result.info();
        out.line(style.bold(VisibleText.line(info.apiTitle() + " " + info.apiVersion())));
        out.wrapped("", "", VisibleText.line(info.document() + " against " + info.baseUrl()));
        out.line(Phrases.time(info.startedAt()) + ", mode " + info.mode().word() + ", seed " + info.seed());
        out.blank();
    }

    private void totals(TextBlock out, RunResult result, Findings findings) {
        var info = result.info();
        var failing = findings.operations(Outcome.FAILED);
        out.blank();
        result.course().remarks().forEach(remark -> out.wrapped("", "  ", Phrases.sentence(VisibleText.line(remark))));
        out.line(Phrases.count(result.operations().size(), "operation")
                + (failing == 0 ? "" : ", " + Phrases.number(failing) + " with a failure") + ", "
                + Phrases.count(info.requests(), "request") + " in " + Phrases.duration(info.duration()));
        out.line(Phrases.count(result.verdicts().size(), "check") + ": " + counts(result));
        coverage(out, result);
        out.blank();
        var headline = Headline.of(result);
        out.line(style.paint(headline.outcome(), headline.word()));
        out.wrapped("", "", headline.sentence());
    }

    private static void coverage(TextBlock out, RunResult result) {
        var statements = result.evidence().ledger().size();
        if (statements > 0) {
            var seen = result.evidence().witnessed();
            out.line(Phrases.number(seen) + " of " + Phrases.count(statements, "statement")
                    + " of the document seen at work (" + Phrases.percent(seen, statements) + ")");
        }
    }

    private String counts(RunResult result) {
        var failed = Phrases.number(result.count(Outcome.FAILED)) + " failed";
        var warned = Phrases.number(result.count(Outcome.WARNED)) + " warned";
        var notTested = Phrases.number(result.count(Outcome.NOT_TESTED)) + " not tested";
        var known = result.count(Outcome.KNOWN) == 0
                ? ""
                : style.paint(Outcome.KNOWN, Phrases.number(result.count(Outcome.KNOWN)) + " known") + ", ";
        return String.join(
                ", ",
                Phrases.number(result.count(Outcome.PASSED)) + " passed",
                known + (result.count(Outcome.FAILED) == 0 ? failed : style.paint(Outcome.FAILED, failed)),
                result.count(Outcome.WARNED) == 0 ? warned : style.paint(Outcome.WARNED, warned),
                result.count(Outcome.NOT_TESTED) == 0 ? notTested : style.paint(Outcome.NOT_TESTED, notTested));
    }
}
