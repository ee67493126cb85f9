package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;

/** How far the run went: what was not tested and why, what was left behind, and the figures by group. */
final class HtmlGaps {

    private final Markup html;
    private final RunResult result;
    private final Findings findings;

    HtmlGaps(Markup html, RunResult result, Findings findings) {
        this.html = html;
        this.result = result;
        this.findings = findings;
    }

    void notTested() {
        var reasons = findings.reasons();
        if (reasons.isEmpty()) {
            return;
        }
        html.open("section", "id", "untested").element("h2", "Not tested");
        html.element("p", "Nothing is known here, and this is why.", "class", "sub")
                .line();
        for (var reason : reasons) {
            html.open("details", "class", "finding untested", "data-groups", labels(reason));
            html.open("summary")
                    .element("span", "–", "class", "cell untested", "aria-hidden", "true")
                    .open("span", "class", "what")
                    .element("span", Phrases.sentence(reason.message()), "class", "message")
                    .element(
                            "span",
                            Phrases.count(reason.verdicts().size(), "check") + " of "
                                    + Phrases.count(reason.operations().size(), "operation") + ": "
                                    + String.join(", ", reason.groups()),
                            "class",
                            "sub")
                    .close("span")
                    .close("summary");
            html.open("ul", "class", "names");
            reason.operations().forEach(operation -> html.element("li", operation));
            html.close("ul").close("details").line();
        }
        html.close("section").line();
    }

    void assumptions() {
        if (result.assumptions().isEmpty()) {
            return;
        }
        html.open("section", "id", "assumed").element("h2", "What was assumed");
        html.element(
                "p",
                "The document does not say this, so it was taken to be so; a line in the document or in dovetail.yaml settles it.",
                "class",
                "sub");
        html.open("ul", "class", "assumptions").line();
        result.assumptions()
                .forEach(one -> html.open("li")
                        .text(Phrases.sentence(one.text()) + " ")
                        .element("code", Phrases.place(one.place()), "class", "pointer")
                        .close("li")
                        .line());
        html.close("ul").close("section").line();
    }

    void leftovers() {
        if (result.leftovers().isEmpty()) {
            return;
        }
        html.open("section", "id", "leftovers").element("h2", "Left on the server");
        html.element(
                "p",
                "The run created this and could not remove it. Where there is a command, it does.",
                "class",
                "sub");
        for (var group : Leftover.grouped(result.leftovers())) {
            html.element("p", Phrases.sentence(group.what()));
            group.commands().forEach(command -> html.element("pre", command, "class", "curl", "tabindex", "0"));
            html.line();
        }
        html.close("section").line();
    }

    void coverage() {
        html.open("section", "id", "coverage").element("h2", "What was checked");
        html.open("table", "class", "coverage").open("thead").open("tr");
        for (var title : List.of("Group", "What it proves", "Checks")) {
            html.element("th", title, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (var group : result.matrix().columns()) {
            row(group, total(group));
        }
        for (var group : findings.leftOut()) {
            html.open("tr", "class", "out")
                    .element("th", group.title(), "scope", "row")
                    .element("td", Phrases.sentence(group.proves()))
                    .element("td", "Not part of this run")
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table").close("section").line();
    }

    private void row(CheckGroup group, Cell cell) {
        html.open("tr")
                .element("th", group.title(), "scope", "row")
                .element("td", Phrases.sentence(group.proves()))
                .open("td");
        if (cell.total() > 0) {
            bar(cell);
        }
        html.text(HtmlSymbols.counts(cell)).close("td").close("tr").line();
    }

    /** Drawn as SVG, because the page's policy allows no style attributes. */
    private void bar(Cell cell) {
        html.open(
                "svg", "viewBox", "0 0 1000 10", "preserveAspectRatio", "none", "class", "bar", "aria-hidden", "true");
        var at = 0.0;
        for (var outcome : Outcome.values()) {
            if (cell.count(outcome) > 0) {
                var width = 1000.0 * cell.count(outcome) / cell.total();
                html.open(
                                "rect",
                                "class",
                                HtmlSymbols.style(outcome),
                                "x",
                                figure(at),
                                "width",
                                figure(width),
                                "height",
                                "10")
                        .close("rect");
                at += width;
            }
        }
        html.close("svg");
    }

    private Cell total(CheckGroup group) {
        var counts = new EnumMap<Outcome, Integer>(Outcome.class);
        for (var verdict : result.verdicts()) {
            if (verdict.check().group() == group) {
                counts.merge(verdict.outcome(), 1, Integer::sum);
            }
        }
        return new Cell(counts);
    }

    private static String labels(Findings.Reason reason) {
        return String.join(
                " ",
                reason.verdicts().stream()
                        .map(verdict -> verdict.check().group().label())
                        .distinct()
                        .toList());
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, "%.1f", figure);
    }
}
