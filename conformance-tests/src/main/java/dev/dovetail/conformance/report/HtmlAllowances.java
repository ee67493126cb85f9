package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Since;

/** What became of what was known before: entries that are no longer true, and what an earlier run says. */
final class HtmlAllowances {

    private final Markup html;
    private final Allowances allowances;

    HtmlAllowances(Markup html, Allowances allowances) {
        this.html = html;
        this.allowances = allowances;
    }

    void stale() {
        if (allowances.stale().isEmpty()) {
            return;
        }
        html.open("section", "id", "stale").element("h2", "The list of known deviations is out of date");
        html.element("p", "Each of these fails the run until the entry is mended or removed.", "class", "sub")
                .line();
        html.open("ul", "class", "stale");
        for (var entry : allowances.stale()) {
            html.open("li")
                    .element("code", entry.place(), "class", "strong")
                    .text(" " + Phrases.sentence(entry.message()))
                    .close("li")
                    .line();
        }
        html.close("ul").close("section").line();
    }

    void since() {
        allowances.since().ifPresent(this::since);
    }

    private void since(Since since) {
        html.open("section", "id", "since").element("h2", "Since the earlier run");
        html.open("p", "class", "sub")
                .text("Held against ")
                .element("code", since.report())
                .text(" of " + Phrases.time(since.startedAt()) + "; only what is new fails.")
                .close("p")
                .line();
        since.remarks().forEach(remark -> html.element("p", Phrases.sentence(remark), "class", "remark"));
        if (!since.fixed().isEmpty()) {
            html.element("h3", Phrases.count(since.fixed().size(), "check") + " that did not hold then and holds now");
            html.open("ul", "class", "fixed");
            for (var fixed : since.fixed()) {
                html.open("li")
                        .element("strong", fixed.operation().orElse("the API as a whole"))
                        .text(" ")
                        .element("code", fixed.check(), "class", "tag")
                        .text(" Then: " + Phrases.sentence(fixed.was()))
                        .close("li")
                        .line();
            }
            html.close("ul");
        }
        html.close("section").line();
    }
}
