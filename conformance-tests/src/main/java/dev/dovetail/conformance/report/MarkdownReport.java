package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A run in Markdown, short enough for a comment on a pull request: the rows that need a look, and every failure. */
public final class MarkdownReport {

    /** How many failures and how many warnings are told in full; the other reports have all. */
    private static final int MOST = 30;

    /** GitHub takes 65,536 characters of a comment. */
    private static final int ROOM = 45_000;

    private static final int MOST_PLACES = 5;

    /** The outcomes that are counted also when there are none. */
    private static final Set<Outcome> USUAL =
            EnumSet.of(Outcome.PASSED, Outcome.FAILED, Outcome.WARNED, Outcome.NOT_TESTED);

    /** The whole text, in the dialect of GitHub and GitLab. */
    public String text(RunResult result) {
        var out = new MarkdownText();
        var findings = new Findings(result);
        var exchanges = new ExchangeIndex(result);
        var headline = Headline.of(result);
        var info = result.info();
        out.line("## " + HtmlSymbols.sign(headline.outcome()) + " " + MarkdownText.inline(headline.sentence()));
        out.line(MarkdownText.inline(info.apiTitle() + " " + info.apiVersion()) + " at "
                + MarkdownText.code(info.baseUrl()) + ", " + Phrases.time(info.startedAt()) + ", mode "
                + info.mode().word() + ", seed " + info.seed());
        out.line(totals(result));
        result.course().remarks().forEach(remark -> out.line(MarkdownText.inline(Phrases.sentence(remark))));
        rows(out, result);
        MarkdownAllowances.stale(out, result.allowances());
        causes(out, exchanges, "Failures", findings.explained(Outcome.FAILED));
        causes(out, exchanges, "Warnings", findings.explained(Outcome.WARNED));
        MarkdownAllowances.known(out, result);
        MarkdownAllowances.since(out, result.allowances());
        notTested(out, findings);
        var assumed = result.assumptions().size();
        if (assumed > 0) {
            out.line("");
            out.line("Where the document is silent " + Phrases.count(assumed, "thing was", "things were")
                    + " assumed; report.html says what.");
        }
        return out.text();
    }

    private static String totals(RunResult result) {
        var counts = Phrases.OUTCOMES.stream()
                .filter(outcome -> USUAL.contains(outcome) || result.count(outcome) > 0)
                .map(outcome -> Phrases.number(result.count(outcome)) + " " + outcome.word())
                .collect(Collectors.joining(", "));
        return Phrases.count(result.operations().size(), "operation") + ", "
                + Phrases.count(result.verdicts().size(), "check") + ": " + counts + "; "
                + Phrases.count(result.info().requests(), "request") + " in "
                + Phrases.duration(result.info().duration());
    }

    /** The matrix without the rows where nothing fell short, which are one row: in a comment they would only be in the way. */
    private static void rows(MarkdownText out, RunResult result) {
        var matrix = result.matrix();
        var all = matrix.rows().keySet();
        var shown = all.stream()
                .filter(row -> matrix.columns().stream()
                        .anyMatch(group -> matrix.cell(row, group).fellShort()))
                .limit(MOST)
                .toList();
        if (matrix.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .allMatch(cell -> cell.count(Outcome.PASSED) == cell.total())) {
            return;
        }
        out.row("Operation", matrix.columns().stream().map(CheckGroup::title).toList());
        out.row("---", matrix.columns().stream().map(group -> ":-:").toList());
        shown.forEach(row ->
                out.row(MarkdownText.cell(Phrases.operation(row)), cells(matrix, group -> matrix.cell(row, group))));
        var others = all.size() - shown.size();
        if (others > 0) {
            out.row(
                    (shown.isEmpty() ? "all " : "the other ") + Phrases.count(others, "row"),
                    cells(matrix, group -> matrix.sum(row -> !shown.contains(row), group)));
        }
        out.line("");
    }

    private static List<String> cells(Matrix matrix, Function<CheckGroup, Cell> cell) {
        return matrix.columns().stream()
                .map(group -> TerminalStyle.plain(80).symbol(cell.apply(group)))
                .toList();
    }

    private static void causes(MarkdownText out, ExchangeIndex exchanges, String title, List<Explained> causes) {
        if (causes.isEmpty()) {
            return;
        }
        var findings = CauseWords.findings(causes);
        out.line("### " + title + (findings == causes.size() ? "" : ": " + CauseWords.sentence(causes)));
        var told = 0;
        while (told < Math.min(MOST, causes.size()) && out.length() < ROOM) {
            cause(out, exchanges, causes.get(told));
            told++;
        }
        if (causes.size() > told) {
            out.line("And " + Phrases.number(causes.size() - told) + " more; report.html has all of them.");
        }
    }

    private static void cause(MarkdownText out, ExchangeIndex exchanges, Explained one) {
        var verdict = one.first();
        out.line("**" + MarkdownText.inline(one.sentence()) + "**");
        out.item("at "
                + one.places().stream()
                        .limit(MOST_PLACES)
                        .map(MarkdownText::code)
                        .collect(Collectors.joining(", "))
                + (one.places().size() > MOST_PLACES
                        ? " and " + Phrases.number(one.places().size() - MOST_PLACES) + " more"
                        : ""));
        if (!one.shownBefore()) {
            verdict.expected().ifPresent(text -> out.item("expected " + MarkdownText.code(VisibleText.cut(text, 300))));
            verdict.actual().ifPresent(text -> out.item("actual " + MarkdownText.code(VisibleText.cut(text, 300))));
        }
        out.item("the document says so at " + MarkdownText.code(Phrases.place(verdict.origin())));
        var check = verdict.check();
        out.item("check " + MarkdownText.code(check.id()) + ", " + MarkdownText.inline(check.clause()));
        out.item(CauseWords.verdict(one.cause()) + ": "
                + MarkdownText.inline(one.cause().why()));
        out.line("");
        verdict.exchange()
                .flatMap(exchanges::find)
                .ifPresent(exchange -> out.fence("sh", VisibleText.block(exchange.toCurl())));
    }

    private static void notTested(MarkdownText out, Findings findings) {
        var reasons = findings.reasons();
        if (reasons.isEmpty()) {
            return;
        }
        out.line("### Not tested");
        for (var reason : reasons.subList(0, Math.min(MOST, reasons.size()))) {
            out.item(MarkdownText.inline(Phrases.sentence(reason.message())) + " ("
                    + Phrases.count(reason.verdicts().size(), "check") + " of "
                    + String.join(", ", reason.groups()) + ")");
        }
        if (reasons.size() > MOST) {
            out.item("and " + Phrases.count(reasons.size() - MOST, "other reason"));
        }
    }
}
