package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.Locale;

/** What a reader sees first: the answer, the figures, the way to the rest; and last how to read it all. */
final class HtmlSummary {

    private final Markup html;
    private final RunResult result;
    private final Findings findings;

    HtmlSummary(Markup html, RunResult result, Findings findings) {
        this.html = html;
        this.result = result;
        this.findings = findings;
    }

    void banner() {
        var info = result.info();
        var headline = Headline.of(result);
        html.open("header", "class", "banner " + HtmlSymbols.style(headline.outcome()))
                .open("div", "class", "inner")
                .line();
        html.element("p", info.apiTitle() + " " + info.apiVersion(), "class", "api");
        html.open("h1");
        html.element(
                "span",
                HtmlSymbols.sign(headline.outcome()) + " " + capitalized(headline.word()),
                "class",
                "answer " + HtmlSymbols.style(headline.outcome()));
        html.text(" ").element("span", headline.sentence()).close("h1").line();
        html.open("dl", "class", "facts");
        fact("Server", info.baseUrl());
        fact("Document", info.document());
        fact("Run", Phrases.time(info.startedAt()));
        fact("Took", Phrases.duration(info.duration()) + " for " + Phrases.count(info.requests(), "request"));
        fact("Mode", info.mode().word());
        fact("Seed", String.valueOf(info.seed()));
        html.close("dl").close("div").close("header").line();
    }

    void figures() {
        html.open("section", "class", "figures", "aria-label", "Figures").line();
        html.open("ul", "class", "tiles");
        var sound = result.operations().size() - findings.operations(Outcome.FAILED);
        tile("operations", "#matrix", Phrases.number(result.operations().size()), "operations");
        tile("passed", "#matrix", Phrases.number(sound), "without a failure");
        tile("failed", "#failed", Phrases.number(result.count(Outcome.FAILED)), "checks failed");
        if (result.count(Outcome.KNOWN) > 0) {
            tile("known", "#known", Phrases.number(result.count(Outcome.KNOWN)), "known deviations");
        }
        tile("warned", "#warned", Phrases.number(result.count(Outcome.WARNED)), "warnings");
        tile("untested", "#untested", Phrases.number(result.count(Outcome.NOT_TESTED)), "checks not tested");
        tile("passed", "#coverage", Phrases.number(result.count(Outcome.PASSED)), "checks passed");
        var ledger = result.evidence().ledger();
        if (!ledger.isEmpty()) {
            var share = Phrases.percent(result.evidence().witnessed(), ledger.size());
            tile("passed", "#ledger", share, "of the document seen at work");
        }
        html.close("ul").line();
        result.course()
                .remarks()
                .forEach(remark -> html.element("p", Phrases.sentence(remark), "class", "remark")
                        .line());
        html.close("section").line();
    }

    /** Filters for the lists and the matrix; without the script there is nothing to filter with, and it stays hidden. */
    void toolbar() {
        html.open("form", "class", "toolbar", "id", "toolbar", "role", "search", "hidden", "");
        html.open(
                "input",
                "id",
                "find",
                "type",
                "search",
                "placeholder",
                "Find",
                "aria-label",
                "Find an operation or a message (press / to come here)");
        html.open("select", "id", "outcome", "aria-label", "Show only this outcome");
        html.element("option", "Outcome", "value", "");
        for (var outcome : Outcome.values()) {
            html.element("option", capitalized(outcome.word()), "value", HtmlSymbols.style(outcome));
        }
        html.close("select").open("select", "id", "group", "aria-label", "Show only this group");
        html.element("option", "Group", "value", "");
        for (var group : result.matrix().columns()) {
            html.element("option", group.title(), "value", group.label());
        }
        html.close("select");
        html.open("output", "id", "shown", "aria-live", "polite").close("output");
        html.close("form").line();
    }

    void howToRead() {
        html.open("section", "id", "reading").element("h2", "How to read this").line();
        html.open("dl", "class", "reading");
        for (var outcome : Phrases.OUTCOMES) {
            html.open("dt")
                    .element(
                            "span",
                            HtmlSymbols.sign(outcome),
                            "class",
                            "cell " + HtmlSymbols.style(outcome),
                            "aria-hidden",
                            "true")
                    .text(" " + capitalized(outcome.word()))
                    .close("dt")
                    .element("dd", meaning(outcome))
                    .line();
        }
        html.open("dt")
                .element("span", "·", "class", "cell", "aria-hidden", "true")
                .text(" Nothing to check")
                .close("dt");
        html.element("dd", "The document says nothing about the operation that belongs to this group.");
        html.close("dl").line();
        html.element(
                "p",
                "Every check compares the server with a statement of the document, or with a rule of HTTP that the document relies on."
                        + " A refusal counts only where the same request succeeds with the right credentials. Secrets are not in this file:"
                        + " where a token was sent there stands a shell variable such as $TOKEN, which the commands for curl use too.");
        html.close("section").line();
    }

    private void fact(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close("div");
    }

    private void tile(String style, String target, String figure, String words) {
        // Where there is nothing, there is no section to go to.
        var none = figure.equals("0");
        html.open("li");
        if (none) {
            html.open("div", "class", "tile none");
        } else {
            html.open("a", "href", target, "class", "tile " + style);
        }
        html.element("strong", figure).text(" ").element("span", words);
        html.close(none ? "div" : "a").close("li");
    }

    private static String meaning(Outcome outcome) {
        return switch (outcome) {
            case PASSED ->
                "The server did what is required, and the exchange that shows it was kept."
                        + " With a small dash: something else in the same group could not be tested.";
            case FAILED -> "The server did not do what the document or HTTP says it must.";
            case KNOWN ->
                "The server did not do what is required, and the list of known deviations, or an earlier report, says why the"
                        + " run does not fail for it.";
            case WARNED -> "The server did not do what it should; the run does not fail for it.";
            case NOT_TESTED ->
                "Nothing is known, and the reason is given. It counts neither for nor against the server.";
        };
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1).toLowerCase(Locale.ROOT);
    }
}
