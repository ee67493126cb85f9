package dev.dovetail.conformance.report;

import dev.dovetail.conformance.report.TerminalReport.Extent;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Since;
import dev.dovetail.conformance.result.Verdict;

/** What became of what was known before, for the person at the terminal: one line each. */
final class TerminalAllowances {

    private static final int MOST_KNOWN = 10;

    private final TextBlock out;
    private final TerminalStyle style;
    private final Extent extent;
    private final RunResult result;

    TerminalAllowances(TextBlock out, TerminalStyle style, Extent extent, RunResult result) {
        this.out = out;
        this.style = style;
        this.extent = extent;
        this.result = result;
    }

    void write() {
        stale();
        known();
        result.allowances().since().ifPresent(this::since);
    }

    private void stale() {
        var stale = result.allowances().stale();
        if (stale.isEmpty()) {
            return;
        }
        out.blank();
        out.line(style.paint(Outcome.FAILED, "NO LONGER TRUE (" + Phrases.number(stale.size()) + ")"));
        for (var entry : stale) {
            out.wrapped(
                    style.symbol(Outcome.FAILED) + " ",
                    "  ",
                    VisibleText.line(entry.place() + ": " + Phrases.sentence(entry.message())));
        }
    }

    private void known() {
        var known = result.with(Outcome.KNOWN).toList();
        if (known.isEmpty()) {
            return;
        }
        out.blank();
        out.line(style.paint(Outcome.KNOWN, "KNOWN (" + Phrases.number(known.size()) + ")"));
        var most = extent.most(MOST_KNOWN);
        known.stream().limit(most).forEach(this::known);
        if (known.size() > most) {
            out.line("  and " + Phrases.number(known.size() - most) + " more: --verbose prints them.");
        }
    }

    private void known(Verdict verdict) {
        var why = result.allowances().of(verdict);
        out.wrapped(
                style.symbol(Outcome.KNOWN) + " ",
                "  ",
                VisibleText.line(verdict.operation().map(OperationRef::label).orElse("the API as a whole") + ", "
                        + verdict.check().id() + "." + Phrases.known(why)));
    }

    private void since(Since since) {
        out.blank();
        out.wrapped(
                "",
                "",
                VisibleText.line("Held against " + since.report() + " of " + Phrases.time(since.startedAt()) + "."));
        since.remarks().forEach(remark -> out.wrapped("  ", "  ", VisibleText.line(Phrases.sentence(remark))));
        for (var fixed : since.fixed()) {
            out.wrapped(
                    style.symbol(Outcome.PASSED) + " ",
                    "  ",
                    VisibleText.line(
                            "mended: " + fixed.operation().orElse("the API as a whole") + ", " + fixed.check()));
        }
    }
}
