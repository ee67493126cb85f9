package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;

/** What is behind the findings, for the person at the terminal, before the findings themselves. */
final class TerminalDisagreements {

    /** More causes than this are not read; the page has all. */
    private static final int MOST = 10;

    private static final int MOST_NAMED = 3;

    private final TextBlock out;
    private final TerminalStyle style;
    private final RunResult result;

    TerminalDisagreements(TextBlock out, TerminalStyle style, RunResult result) {
        this.out = out;
        this.style = style;
        this.result = result;
    }

    void write() {
        var causes = result.evidence().disagreements();
        if (causes.isEmpty()) {
            return;
        }
        out.blank();
        out.line(style.paint(Outcome.FAILED, "CAUSES (" + Phrases.number(causes.size()) + ")"));
        causes.stream().limit(MOST).forEach(one -> {
            var operations = one.findings().stream()
                    .flatMap(finding -> finding.operation().stream())
                    .distinct()
                    .toList();
            var named = operations.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            var more = operations.size() - MOST_NAMED;
            out.wrapped(
                    style.symbol(Outcome.FAILED) + " ",
                    "  ",
                    VisibleText.line(
                            Phrases.sentence(one.title()) + " " + Disagreements.verdict(one) + ": " + one.why() + "."));
            out.wrapped(
                    "    ",
                    "    ",
                    VisibleText.line(checks(one.findings()) + " at " + named
                            + (more > 0 ? " and " + Phrases.number(more) + " more" : "")));
        });
        if (causes.size() > MOST) {
            out.line("  and " + Phrases.number(causes.size() - MOST) + " more");
        }
        if (causes.stream().anyMatch(one -> !one.actions().isEmpty())) {
            out.wrapped(
                    "  ",
                    "  ",
                    "reconcile.overlay.yaml makes the document agree, where it is the document that is wrong.");
        }
    }

    private static String checks(Iterable<Allowances.Subject> findings) {
        var ids = new LinkedHashSet<String>();
        findings.forEach(finding -> ids.add(finding.check()));
        return String.join(", ", ids);
    }
}
