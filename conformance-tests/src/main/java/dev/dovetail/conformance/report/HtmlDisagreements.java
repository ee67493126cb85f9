package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Disagreement;
import dev.dovetail.conformance.result.RunResult;

/** What the findings have in common, and which of document and server looks wrong: what a reader wants to know first. */
final class HtmlDisagreements {

    private final Markup html;
    private final RunResult result;

    HtmlDisagreements(Markup html, RunResult result) {
        this.html = html;
        this.result = result;
    }

    void section() {
        var disagreements = result.evidence().disagreements();
        if (disagreements.isEmpty()) {
            return;
        }
        html.open("section", "id", "causes").element("h2", "What is behind it");
        html.element("p", Disagreements.sentence(result), "class", "sub").line();
        html.open("ol", "class", "causes");
        disagreements.forEach(this::one);
        html.close("ol");
        if (disagreements.stream().anyMatch(one -> !one.actions().isEmpty())) {
            html.open("p", "class", "sub")
                    .text("Where the document is to be mended, ")
                    .element("code", "reconcile.overlay.yaml")
                    .text(" beside this file does it: an OpenAPI Overlay with one action for each change.")
                    .close("p");
        }
        html.close("section").line();
    }

    private void one(Disagreement one) {
        html.open("li")
                .open("details")
                .open("summary")
                .element("strong", Phrases.sentence(one.title()))
                .text(" ")
                .element(
                        "span",
                        Disagreements.verdict(one),
                        "class",
                        "suspect " + one.suspect().word())
                .text(" ")
                .element("span", Phrases.sentence(one.why()), "class", "sub")
                .text(" ")
                .element("span", Phrases.count(one.findings().size(), "finding") + ".", "class", "sub")
                .close("summary");
        html.open("ul", "class", "names");
        one.findings()
                .forEach(finding ->
                        html.element("li", finding.operation().orElse("the API as a whole") + ", " + finding.check()));
        html.close("ul").close("details").close("li").line();
    }
}
