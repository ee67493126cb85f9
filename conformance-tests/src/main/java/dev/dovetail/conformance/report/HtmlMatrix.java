package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.Optional;

/** Operations by groups. A row's button, which the script brings to life, shows every check of the operation. */
final class HtmlMatrix {

    /** With more columns than this there is no room for whole words above them. */
    private static final int MANY = 7;

    private final Markup html;
    private final Matrix matrix;
    private final PathPrefix prefix;

    HtmlMatrix(Markup html, RunResult result) {
        this.html = html;
        this.matrix = result.matrix();
        this.prefix = PathPrefix.of(result.operations());
    }

    void section() {
        html.open("section", "id", "matrix").element("h2", "Every operation");
        html.open("p", "class", "sub");
        if (!prefix.text().isEmpty()) {
            html.text("All paths begin with ").element("code", prefix.text()).text(". ");
        }
        html.element("span", "Open a row to see each check and the exchange behind it.", "class", "scripted");
        html.close("p").line();
        // The roles are said although the elements have them: on a narrow screen the style sheet lays rows out
        // otherwise.
        html.open("table", "class", matrix.columns().size() > MANY ? "matrix wide" : "matrix", "role", "table")
                .line();
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        html.element("th", "Operation", "scope", "col", "role", "columnheader", "class", "operation");
        for (var group : matrix.columns()) {
            html.open("th", "scope", "col", "role", "columnheader", "title", group.title() + ": " + group.proves())
                    .element("span", group.title(), "class", "long")
                    .element("span", group.label(), "class", "short", "aria-hidden", "true")
                    .close("th");
        }
        html.close("tr").close("thead").line().open("tbody", "role", "rowgroup").line();
        matrix.rows().keySet().forEach(this::row);
        html.close("tbody").close("table").line();
        html.element("p", "No operation fits the filter.", "class", "empty", "id", "empty", "hidden", "");
        html.close("section").line();
    }

    private void row(Optional<OperationRef> operation) {
        html.open("tr", "role", "row")
                .open("th", "scope", "row", "role", "rowheader")
                .open(
                        "button",
                        "type",
                        "button",
                        "title",
                        operation.map(OperationRef::label).orElse(""));
        HtmlSymbols.operation(html, operation, prefix);
        html.close("button").close("th");
        matrix.columns().forEach(group -> cell(group, matrix.cell(operation, group)));
        html.close("tr").line();
    }

    private void cell(CheckGroup group, Cell cell) {
        var outcome = cell.outcome();
        if (outcome.isEmpty()) {
            html.trusted("<td role=\"cell\">·</td>");
            return;
        }
        var style = HtmlSymbols.style(outcome.get()) + (cell.partial() ? " partial" : "");
        html.open("td", "role", "cell", "class", style, "title", group.title() + ": " + HtmlSymbols.counts(cell))
                .open("span", "class", "cell " + HtmlSymbols.style(outcome.get()))
                .text(HtmlSymbols.sign(outcome.get()));
        if (cell.partial()) {
            html.element("sub", HtmlSymbols.sign(Outcome.NOT_TESTED));
        }
        html.close("span").close("td");
    }
}
