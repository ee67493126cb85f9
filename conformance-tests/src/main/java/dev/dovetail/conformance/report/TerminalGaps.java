package dev.dovetail.conformance.report;

import dev.dovetail.conformance.report.TerminalReport.Extent;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.List;
import java.util.stream.Collectors;

/** What a run could not do, took for granted, and left behind, for the person at the terminal. */
final class TerminalGaps {

    private static final int MOST_REASONS = 6;
    private static final int MOST_COMMANDS = 5;

    private final TextBlock out;
    private final TerminalStyle style;
    private final Extent extent;
    private final RunResult result;

    TerminalGaps(TextBlock out, TerminalStyle style, Extent extent, RunResult result) {
        this.out = out;
        this.style = style;
        this.extent = extent;
        this.result = result;
    }

    void notTested(Findings findings) {
        var reasons = findings.reasons();
        if (!reasons.isEmpty()) {
            out.blank();
            out.line(style.paint(Outcome.NOT_TESTED, "NOT TESTED (" + Phrases.number(checks(reasons)) + ")"));
            var most = extent.most(MOST_REASONS);
            reasons.stream().limit(most).forEach(this::reason);
            if (reasons.size() > most) {
                var others = reasons.subList(most, reasons.size());
                out.line("  " + Phrases.count(checks(others), "check") + " for "
                        + Phrases.count(others.size(), "other reason") + ": --verbose prints them.");
            }
        }
        var leftOut = findings.leftOut();
        if (!leftOut.isEmpty()) {
            out.blank();
            out.wrapped(
                    "Not part of this run: ",
                    "  ",
                    leftOut.stream().map(CheckGroup::title).collect(Collectors.joining(", ")) + ".");
        }
    }

    private static int checks(List<Findings.Reason> reasons) {
        return reasons.stream().mapToInt(reason -> reason.verdicts().size()).sum();
    }

    private void reason(Findings.Reason reason) {
        var sentence = Phrases.sentence(VisibleText.line(reason.message()));
        var checks = Phrases.count(reason.verdicts().size(), "check");
        var begin = style.symbol(Outcome.NOT_TESTED) + " ";
        if (extent == Extent.SUMMARY) {
            out.wrapped(begin, "  ", checks + ": " + sentence);
            return;
        }
        out.blank();
        out.wrapped(begin, "  ", sentence);
        out.wrapped("    ", "    ", checks + " of " + String.join(", ", reason.groups()) + ":");
        out.wrapped("    ", "    ", VisibleText.line(String.join(", ", reason.operations())));
    }

    void assumptions() {
        var assumed = result.assumptions();
        if (assumed.isEmpty()) {
            return;
        }
        out.blank();
        if (extent == Extent.SUMMARY) {
            out.wrapped(
                    "",
                    "",
                    "Where the document is silent " + Phrases.count(assumed.size(), "thing was", "things were")
                            + " assumed: --verbose and the reports say what.");
            return;
        }
        out.line("ASSUMED (" + Phrases.number(assumed.size()) + ")");
        assumed.forEach(one -> out.wrapped(
                "  ",
                "  ",
                Phrases.sentence(VisibleText.line(one.text())) + " See " + Phrases.place(one.place()) + "."));
    }

    void leftovers() {
        if (result.leftovers().isEmpty()) {
            return;
        }
        out.blank();
        out.line(style.bold(
                "LEFT ON THE SERVER (" + Phrases.number(result.leftovers().size()) + ")"));
        for (var group : Leftover.grouped(result.leftovers())) {
            out.wrapped("  ", "  ", Phrases.sentence(VisibleText.line(group.what())));
            var most = extent.most(MOST_COMMANDS);
            group.commands().stream().limit(most).forEach(command -> out.line("    " + VisibleText.block(command)));
            if (group.commands().size() > most) {
                out.line("    and " + Phrases.count(group.commands().size() - most, "more command")
                        + ": --verbose prints them.");
            }
        }
    }
}
