package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import java.util.stream.Collectors;

/** Failures, warnings and known deviations, each cause once: what is behind it, and each operation at which it shows. */
final class HtmlFindings {

    /** Up to so many findings are open from the start. */
    private static final int FEW = 3;

    /** So many findings of one cause are shown at once: who has seen these knows the others. */
    private static final int MOST = 5;

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
        var causes = findings.explained(outcome);
        if (causes.isEmpty()) {
            return;
        }
        var total = CauseWords.findings(causes);
        html.open("section", "id", HtmlSymbols.style(outcome), "class", "findings");
        html.element("h2", title(outcome))
                .element("p", CauseWords.sentence(causes), "class", "sub")
                .line();
        causes.forEach(cause -> cause(cause, total <= FEW));
        if (CauseWords.mendable(causes)) {
            html.open("p", "class", "sub")
                    .text("Where the document is to be mended, ")
                    .element("code", "reconcile.overlay.yaml")
                    .text(" beside this file does it: an OpenAPI Overlay with one action for each change.")
                    .close("p");
        }
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

    private void cause(Explained one, boolean open) {
        var groups = one.verdicts().stream()
                .map(verdict -> verdict.check().group().label())
                .distinct()
                .collect(Collectors.joining(" "));
        html.open("article", "class", "check", "data-group", groups);
        html.element("h3", Phrases.sentence(one.cause().title()));
        html.open("p", "class", "sub")
                .element(
                        "span",
                        CauseWords.verdict(one.cause()),
                        "class",
                        "suspect " + one.cause().suspect().word())
                .text(" " + Phrases.sentence(one.cause().why()))
                .close("p")
                .line();
        one.verdicts().stream().map(Verdict::check).distinct().forEach(this::check);
        one.verdicts().stream().limit(MOST).forEach(verdict -> finding(verdict, one.cause(), open));
        var others = one.verdicts().size() - MOST;
        if (others > 0) {
            html.open("details", "class", "others")
                    .element("summary", "And " + Phrases.number(others) + " more")
                    .line();
            one.verdicts().stream().skip(MOST).forEach(verdict -> finding(verdict, one.cause(), false));
            html.close("details").line();
        }
        html.close("article").line();
    }

    private void check(Check check) {
        html.open("p", "class", "sub")
                .element("span", check.level() == Level.MUST ? "Required:" : "Recommended:", "class", "level")
                .text(" " + Phrases.sentence(check.proves()) + " ")
                .element("span", check.group().title(), "class", "tag")
                .text(" ")
                .element("code", check.id(), "class", "tag")
                .text(" ")
                .element("span", check.clause(), "class", "tag")
                .close("p")
                .line();
    }

    private void finding(Verdict verdict, Cause cause, boolean open) {
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
        html.close("span");
        if (!verdict.messageInGeneral().equals(cause.title())) {
            html.element("span", Phrases.sentence(verdict.message()), "class", "message");
        }
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
