package dev.dovetail.conformance.report;

import dev.dovetail.conformance.report.TerminalReport.Extent;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.List;

/** What does not hold, each cause once: failures with all that is needed to repeat them, warnings in a line. */
final class TerminalFindings {

    private static final int MOST_FAILURES = 10;
    private static final int MOST_WARNINGS = 8;
    private static final int MOST_PLACES = 3;

    private final TextBlock out;
    private final TerminalStyle style;
    private final Extent extent;
    private final ExchangeIndex exchanges;

    TerminalFindings(TextBlock out, TerminalStyle style, Extent extent, RunResult result) {
        this.out = out;
        this.style = style;
        this.extent = extent;
        this.exchanges = new ExchangeIndex(result);
    }

    void failures(List<Explained> causes) {
        if (causes.isEmpty()) {
            return;
        }
        heading(Outcome.FAILED, causes);
        whole(causes, MOST_FAILURES);
        if (CauseWords.mendable(causes)) {
            out.blank();
            out.wrapped("", "", "Where the document is wrong, reconcile.overlay.yaml makes it agree.");
        }
    }

    void warnings(List<Explained> causes) {
        if (causes.isEmpty()) {
            return;
        }
        heading(Outcome.WARNED, causes);
        if (extent == Extent.EVERYTHING) {
            whole(causes, causes.size());
            return;
        }
        causes.stream()
                .limit(MOST_WARNINGS)
                .forEach(one -> out.wrapped(
                        style.symbol(Outcome.WARNED) + " ",
                        "  ",
                        VisibleText.line(one.sentence() + " (" + String.join(", ", one.checks()) + " at "
                                + one.places(MOST_PLACES) + ")")));
        more(causes.size() - MOST_WARNINGS);
    }

    private void heading(Outcome outcome, List<Explained> causes) {
        var findings = CauseWords.findings(causes);
        var together = causes.size() == findings ? "" : ", of " + Phrases.count(causes.size(), "cause");
        out.blank();
        out.line(style.paint(
                outcome,
                (outcome == Outcome.FAILED ? "FAILED" : "WARNED") + " (" + Phrases.number(findings) + together + ")"));
    }

    private void whole(List<Explained> causes, int mostInSummary) {
        var most = extent.most(mostInSummary);
        for (var i = 0; i < Math.min(most, causes.size()); i++) {
            out.blank();
            cause(causes.get(i), i + 1);
        }
        more(causes.size() - most);
    }

    private void more(int left) {
        if (left > 0) {
            out.blank();
            out.line("And " + Phrases.number(left) + " more: --verbose prints them, the reports have them.");
        }
    }

    private void cause(Explained one, int number) {
        var verdict = one.first();
        var begin = style.symbol(verdict.outcome()) + " " + number + ". ";
        out.wrapped(
                style.paint(verdict.outcome(), style.symbol(verdict.outcome())) + begin.substring(1),
                "   ",
                VisibleText.line(one.sentence()));
        out.wrapped("   at         ", TextBlock.FIELD_INDENT, VisibleText.line(one.places(extent.most(MOST_PLACES))));
        if (one.shownBefore()) {
            out.field("shown", "by the same answer as one of those above");
        } else {
            verdict.expected().ifPresent(text -> out.field("expected", text));
            verdict.actual().ifPresent(text -> out.field("actual", text));
        }
        out.field("document", Phrases.place(verdict.origin()) + " (" + check(verdict) + ")");
        out.field(
                "suspect",
                VisibleText.line(
                        one.cause().suspect().word() + ": " + one.cause().why()));
        verdict.exchange().flatMap(exchanges::find).ifPresent(exchange -> {
            exchange.trouble().ifPresent(trouble -> out.field("trouble", trouble));
            // Not wrapped and not cut: it is there to be pasted.
            out.line("   repeat     " + VisibleText.block(exchange.toCurl()));
        });
    }

    private String check(Verdict verdict) {
        var check = verdict.check();
        if (extent == Extent.SUMMARY) {
            return check.id();
        }
        return check.id() + ", " + check.level() + ", " + check.clause()
                + verdict.exchange().map(id -> ", exchange " + id).orElse("");
    }
}
