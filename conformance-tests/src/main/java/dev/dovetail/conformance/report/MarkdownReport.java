package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A run in Markdown, short enough for a comment on a pull request: the rows that need a look, and every failure. */
public final class MarkdownReport {

    /** How many failures and how many warnings are told in full; the other reports have all. */
    private static final int MOST = 30;

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
        causes(out, result);
        verdicts(out, exchanges, "Failures", findings.with(Outcome.FAILED));
        verdicts(out, exchanges, "Warnings", findings.with(Outcome.WARNED));
        MarkdownAllowances.known(out, result);
        MarkdownAllowances.since(out, result.allowances());
        notTested(out, findings);
        return out.text();
    }

    private static void causes(MarkdownText out, RunResult result) {
        var causes = result.evidence().disagreements();
        if (causes.isEmpty()) {
            return;
        }
        out.line("### What is behind it");
        causes.stream()
                .limit(MOST)
                .forEach(one -> out.item(MarkdownText.inline(Phrases.sentence(one.title())) + " **"
                        + Disagreements.verdict(one) + ":** " + MarkdownText.inline(Phrases.sentence(one.why())) + " ("
                        + Phrases.count(one.findings().size(), "finding") + ")"));
        out.line("");
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

    /** The matrix without the rows where every check passed: in a comment they would only be in the way. */
    private static void rows(MarkdownText out, RunResult result) {
        var matrix = result.matrix();
        var rows = matrix.rows().entrySet().stream()
                .filter(row ->
                        row.getValue().values().stream().anyMatch(cell -> cell.count(Outcome.PASSED) < cell.total()))
                .map(Map.Entry::getKey)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        out.row("Operation", matrix.columns().stream().map(CheckGroup::title).toList());
        out.row("---", matrix.columns().stream().map(group -> ":-:").toList());
        rows.forEach(row -> out.row(MarkdownText.cell(name(row)), cells(matrix, row)));
        var passed = matrix.rows().size() - rows.size();
        out.line("");
        if (passed > 0) {
            out.line("Not shown: " + Phrases.count(passed, "row") + " where every check passed.");
        }
    }

    private static List<String> cells(Matrix matrix, Optional<OperationRef> row) {
        return matrix.columns().stream()
                .map(group -> TerminalStyle.plain(80).symbol(matrix.cell(row, group)))
                .toList();
    }

    private static void verdicts(MarkdownText out, ExchangeIndex exchanges, String title, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) {
            return;
        }
        out.line("### " + title);
        verdicts.stream().limit(MOST).forEach(verdict -> verdict(out, exchanges, verdict));
        if (verdicts.size() > MOST) {
            out.line("And " + Phrases.number(verdicts.size() - MOST) + " more.");
        }
    }

    private static void verdict(MarkdownText out, ExchangeIndex exchanges, Verdict verdict) {
        out.line("**" + MarkdownText.code(name(verdict.operation())) + "**: "
                + MarkdownText.inline(Phrases.sentence(verdict.message())));
        verdict.expected().ifPresent(text -> out.item("expected " + MarkdownText.code(VisibleText.cut(text, 300))));
        verdict.actual().ifPresent(text -> out.item("actual " + MarkdownText.code(VisibleText.cut(text, 300))));
        out.item("the document says so at " + MarkdownText.code(Phrases.place(verdict.origin())));
        var check = verdict.check();
        out.item("check " + MarkdownText.code(check.id()) + ", " + MarkdownText.inline(check.clause()));
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
        for (var reason : reasons) {
            out.item(MarkdownText.inline(Phrases.sentence(reason.message())) + " ("
                    + Phrases.count(reason.verdicts().size(), "check") + " of "
                    + String.join(", ", reason.groups()) + ")");
        }
    }

    private static String name(Optional<OperationRef> operation) {
        return operation.map(at -> at.method() + " " + at.path()).orElse("the API as a whole");
    }
}
