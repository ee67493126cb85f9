package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import java.util.List;

/** Failures and warnings, by check: what is required, and each operation that falls short of it. */
final class HtmlFindings {

    /** Up to so many findings are open from the start. */
    private static final int FEW = 3;

    private static final PathPrefix WHOLE_PATHS = new PathPrefix("");

    private final Markup html;
    private final ExchangeIndex exchanges;
    private final Findings findings;
    private final Allowances allowances;

    HtmlFindings(Markup html, ExchangeIndex exchanges, Findings findings, Allowances allowances) {
        this.html = html;
        this.exchanges = exchanges;
        this.findings = findings;
        this.allowances = allowances;
    }

    void section(Outcome outcome) {
        var byCheck = findings.byCheck(outcome);
        if (byCheck.isEmpty()) {
            return;
        }
        var total = byCheck.values().stream().mapToInt(List::size).sum();
        var id = HtmlSymbols.style(outcome);
        html.open("section", "id", id, "class", "findings");
        html.element("h2", title(outcome))
                .element(
                        "p",
                        Phrases.count(total, "finding") + " in " + Phrases.count(byCheck.size(), "check"),
                        "class",
                        "sub")
                .line();
        byCheck.forEach((check, verdicts) -> check(check, verdicts, total <= FEW));
        html.close("section").line();
    }

    private static String title(Outcome outcome) {
        return switch (outcome) {
            case FAILED -> "Failures";
            case KNOWN -> "Known deviations";
            case WARNED -> "Warnings";
            case NOT_TESTED -> "Not tested";
            case PASSED -> "Passed";
        };
    }

    private void check(Check check, List<Verdict> verdicts, boolean open) {
        html.open("article", "class", "check", "data-group", check.group().label());
        html.open("h3")
                .element("span", check.level() == Level.MUST ? "Required:" : "Recommended:", "class", "level")
                .text(" " + check.proves())
                .close("h3");
        html.open("p", "class", "sub")
                .text("Does not hold in " + Phrases.count(verdicts.size(), "case") + ". ")
                .element("span", check.group().title(), "class", "tag")
                .text(" ")
                .element("code", check.id(), "class", "tag")
                .text(" ")
                .element("span", check.clause(), "class", "tag")
                .close("p")
                .line();
        verdicts.forEach(verdict -> finding(verdict, open));
        html.close("article").line();
    }

    private void finding(Verdict verdict, boolean open) {
        html.open(
                "details",
                "class",
                "finding " + HtmlSymbols.style(verdict.outcome()),
                "data-find",
                searchable(verdict),
                open ? "open" : "data-closed",
                "");
        html.open("summary");
        html.element(
                "span",
                HtmlSymbols.sign(verdict.outcome()),
                "class",
                "cell " + HtmlSymbols.style(verdict.outcome()),
                "aria-hidden",
                "true");
        html.open("span", "class", "what").open("span", "class", "operation");
        HtmlSymbols.operation(html, verdict.operation(), WHOLE_PATHS);
        html.close("span").element("span", Phrases.sentence(verdict.message()), "class", "message");
        html.close("span").close("summary");
        html.open("div", "class", "evidence").line();
        allowances.of(verdict).ifPresent(this::known);
        comparison(verdict);
        html.open("p", "class", "place")
                .text("The document says so at ")
                .element("code", Phrases.place(verdict.origin()), "class", "strong")
                .text(" ")
                .element("code", verdict.origin().pointer(), "class", "pointer")
                .close("p")
                .line();
        verdict.exchange().flatMap(exchanges::find).ifPresent(exchange -> new HtmlExchange(html, exchange).write());
        html.close("div").close("details").line();
    }

    private void known(KnownDeviation known) {
        html.open("p", "class", "known-reason")
                .text(Phrases.knownSentence(known))
                .text(" ");
        html.element("code", known.place(), "class", "pointer").close("p").line();
    }

    private void comparison(Verdict verdict) {
        if (verdict.expected().isEmpty() && verdict.actual().isEmpty()) {
            return;
        }
        html.open("dl", "class", "comparison");
        verdict.expected().ifPresent(text -> side("Expected", text, "expected"));
        verdict.actual().ifPresent(text -> side("Actual", text, "actual"));
        html.close("dl").line();
    }

    private void side(String title, String text, String style) {
        html.open("div", "class", style).element("dt", title);
        html.element("dd", VisibleText.cut(text, HtmlExchange.LONGEST_BODY)).close("div");
    }

    /** What the page's search looks through; the message is beside it on the page and need not be said twice. */
    private static String searchable(Verdict verdict) {
        return verdict.operation().map(OperationRef::label).orElse("") + " "
                + verdict.check().id();
    }
}
