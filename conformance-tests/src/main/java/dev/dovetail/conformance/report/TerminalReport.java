package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** A run for the person at the terminal: the matrix, every failure with what is needed to repeat it, what was not tested, totals. */
public final class TerminalReport {
    private static final int MOST_PLACES = 12;

    private final TerminalStyle style;

    /** A report for one kind of terminal. */
    public TerminalReport(TerminalStyle style) {
        this.style = style;
    }

    /** The whole report, lines ended by {@code \n}. */
    public String text(RunResult result) {
        var out = new TextBlock(style.width());
        var findings = new Findings(result);
        heading(out, result);
        out.raw(new TerminalMatrix(style, result).text());
        new TerminalDisagreements(out, style, result).write();
        verdicts(out, result, findings, Outcome.FAILED);
        verdicts(out, result, findings, Outcome.WARNED);
        new TerminalAllowances(out, style, result).write();
        notTested(out, findings);
        assumptions(out, result);
        leftovers(out, result);
        remarks(out, result);
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

    private void verdicts(TextBlock out, RunResult result, Findings findings, Outcome outcome) {
        var verdicts = findings.with(outcome);
        if (verdicts.isEmpty()) {
            return;
        }
        var exchanges = new ExchangeIndex(result);
        out.blank();
        var title = outcome == Outcome.FAILED ? "FAILED" : "WARNED";
        var causes = Cause.of(verdicts);
        var together = causes.size() == verdicts.size() ? "" : ", of " + Phrases.count(causes.size(), "kind");
        out.line(style.paint(outcome, title + " (" + Phrases.number(verdicts.size()) + together + ")"));
        for (var i = 0; i < causes.size(); i++) {
            out.blank();
            verdict(out, exchanges, causes.get(i).first(), (i + 1) + ". ");
            elsewhere(out, causes.get(i).elsewhere());
        }
    }

    private static void elsewhere(TextBlock out, List<String> places) {
        if (!places.isEmpty()) {
            var more = places.size() - MOST_PLACES;
            var shown = places.stream().limit(MOST_PLACES).collect(Collectors.joining(", "));
            out.wrapped(
                    "   also at    ",
                    "              ",
                    VisibleText.line(shown) + (more > 0 ? " and " + Phrases.number(more) + " more" : ""));
        }
    }

    private void verdict(TextBlock out, ExchangeIndex exchanges, Verdict verdict, String number) {
        var subject = verdict.operation()
                .map(operation -> operation.method() + " " + VisibleText.line(operation.path()))
                .orElse("The API as a whole");
        out.line(style.paint(verdict.outcome(), style.symbol(verdict.outcome())) + " " + number + style.bold(subject));
        out.wrapped("   ", "   ", Phrases.sentence(VisibleText.line(verdict.message())));
        verdict.expected().ifPresent(text -> out.field("expected", text));
        verdict.actual().ifPresent(text -> out.field("actual", text));
        out.field("document", Phrases.place(verdict.origin()));
        var check = verdict.check();
        out.field("check", check.id() + " (" + check.level() + ", " + check.clause() + ")");
        verdict.exchange().ifPresent(id -> out.field("exchange", String.valueOf(id)));
        verdict.exchange().flatMap(exchanges::find).ifPresent(exchange -> {
            exchange.trouble().ifPresent(trouble -> out.field("trouble", trouble));
            // Not wrapped and not cut: it is there to be pasted.
            out.line("   repeat     " + VisibleText.block(exchange.toCurl()));
        });
    }

    private void notTested(TextBlock out, Findings findings) {
        var reasons = findings.reasons();
        if (!reasons.isEmpty()) {
            var total = reasons.stream()
                    .mapToInt(reason -> reason.verdicts().size())
                    .sum();
            out.blank();
            out.line(style.paint(Outcome.NOT_TESTED, "NOT TESTED (" + Phrases.number(total) + ")"));
        }
        for (var reason : reasons) {
            out.blank();
            out.wrapped(
                    style.symbol(Outcome.NOT_TESTED) + " ", "  ", Phrases.sentence(VisibleText.line(reason.message())));
            var checks = Phrases.count(reason.verdicts().size(), "check");
            out.wrapped("    ", "    ", checks + " of " + String.join(", ", reason.groups()) + ":");
            out.wrapped("    ", "    ", VisibleText.line(String.join(", ", reason.operations())));
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

    private void assumptions(TextBlock out, RunResult result) {
        if (result.assumptions().isEmpty()) {
            return;
        }
        out.blank();
        out.line("ASSUMED (" + Phrases.number(result.assumptions().size()) + ")");
        for (var assumed : result.assumptions()) {
            out.wrapped(
                    "  ",
                    "  ",
                    Phrases.sentence(VisibleText.line(assumed.text())) + " See " + Phrases.place(assumed.place())
                            + ".");
        }
    }

    private void leftovers(TextBlock out, RunResult result) {
        if (result.leftovers().isEmpty()) {
            return;
        }
        out.blank();
        out.line(style.bold(
                "LEFT ON THE SERVER (" + Phrases.number(result.leftovers().size()) + ")"));
        for (var group : Leftover.grouped(result.leftovers())) {
            out.wrapped("  ", "  ", Phrases.sentence(VisibleText.line(group.what())));
            group.commands().forEach(command -> out.line("    " + VisibleText.block(command)));
        }
    }

    private static void remarks(TextBlock out, RunResult result) {
        if (!result.course().remarks().isEmpty()) {
            out.blank();
        }
        result.course().remarks().forEach(remark -> out.wrapped("", "  ", Phrases.sentence(VisibleText.line(remark))));
    }

    private void totals(TextBlock out, RunResult result, Findings findings) {
        var info = result.info();
        var failing = findings.operations(Outcome.FAILED);
        out.blank();
        out.line(Phrases.count(result.operations().size(), "operation")
                + (failing == 0 ? "" : ", " + Phrases.number(failing) + " with a failure"));
        out.line(Phrases.count(result.verdicts().size(), "check") + ": " + counts(result));
        coverage(out, result);
        out.line(Phrases.count(info.requests(), "request") + " in " + Phrases.duration(info.duration()));
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
