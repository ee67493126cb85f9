package dev.dovetail.conformance.report;

import dev.dovetail.conformance.report.TerminalReport.Extent;
import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The matrix of operations by groups in as many columns as the terminal has. */
final class TerminalMatrix {

    private static final int METHOD_WIDTH = 8;

    /** So many rows leave room for the rest on a screen. */
    private static final int FEW = 12;

    /** So many rows that fall short are read. */
    private static final int MANY = 30;

    private static final int LEGEND_WIDTH = 90;
    private static final String WHOLE_API = "the API as a whole";

    private final TerminalStyle style;
    private final Matrix matrix;
    private final PathPrefix prefix;
    private final Extent extent;
    private final boolean upright;
    private final int pathWidth;
    private final List<Optional<OperationRef>> rows;

    TerminalMatrix(TerminalStyle style, Extent extent, RunResult result) {
        this.style = style;
        this.extent = extent;
        this.matrix = result.matrix();
        this.prefix = PathPrefix.of(result.operations());
        this.rows = rows();
        var longest = matrix.rows().keySet().stream()
                .mapToInt(row -> name(row).length())
                .max()
                .orElse(0);
        var room = style.width() - METHOD_WIDTH - cellsWidth(true);
        this.upright = room >= Math.min(longest, 40);
        this.pathWidth = Math.max(16, Math.min(longest, style.width() - METHOD_WIDTH - cellsWidth(upright)));
    }

    /** All rows if they are few; else those that fall short, which the others are counted under. */
    private List<Optional<OperationRef>> rows() {
        if (matrix.rows().size() <= extent.most(FEW)) {
            return List.copyOf(matrix.rows().keySet());
        }
        return matrix.rows().keySet().stream()
                .filter(row -> matrix.columns().stream()
                        .anyMatch(group -> matrix.cell(row, group).fellShort()))
                .limit(MANY)
                .toList();
    }

    String text() {
        var out = new StringBuilder();
        if (!prefix.text().isEmpty()) {
            out.append("All paths begin with ")
                    .append(VisibleText.line(prefix.text()))
                    .append("\n\n");
        }
        out.append(upright ? headingLine() : headingStack());
        rows.forEach(row -> out.append(rowLine(row)).append('\n'));
        var others = matrix.rows().size() - rows.size();
        if (others > 0) {
            out.append(othersLine(others)).append('\n');
        }
        return out.append('\n').append(legend()).append('\n').toString();
    }

    private int cellsWidth(boolean readable) {
        return matrix.columns().stream()
                .mapToInt(group -> columnWidth(group, readable))
                .sum();
    }

    private static int columnWidth(CheckGroup group, boolean readable) {
        return readable ? group.label().length() + 2 : 3;
    }

    private String headingLine() {
        var line = new StringBuilder(" ".repeat(METHOD_WIDTH + pathWidth));
        matrix.columns().forEach(group -> line.append("  ").append(group.label()));
        return style.bold(line.toString()) + "\n";
    }

    /** Column headings read downwards where the columns are narrower than their names. */
    private String headingStack() {
        var height = matrix.columns().stream()
                .mapToInt(group -> group.label().length())
                .max()
                .orElse(0);
        var out = new StringBuilder();
        for (var i = 0; i < height; i++) {
            var line = new StringBuilder(" ".repeat(METHOD_WIDTH + pathWidth));
            for (var group : matrix.columns()) {
                var at = i - (height - group.label().length());
                line.append(' ').append(at < 0 ? ' ' : group.label().charAt(at)).append(' ');
            }
            out.append(style.bold(line.toString().stripTrailing())).append('\n');
        }
        return out.toString();
    }

    private String rowLine(Optional<OperationRef> row) {
        var method = row.map(operation -> operation.method().name()).orElse("");
        var line = new StringBuilder(pad(method, METHOD_WIDTH)).append(pad(shorten(name(row)), pathWidth));
        for (var group : matrix.columns()) {
            line.append(cell(matrix.cell(row, group), columnWidth(group, upright)));
        }
        return line.toString().stripTrailing();
    }

    /** What is not shown row by row, in one. */
    private String othersLine(int count) {
        var name = (rows.isEmpty() ? "all " : "the other ") + Phrases.count(count, "row");
        var line = new StringBuilder(pad(name, METHOD_WIDTH + pathWidth));
        for (var group : matrix.columns()) {
            var sum = matrix.sum(row -> !rows.contains(row), group);
            line.append(cell(sum, columnWidth(group, upright)));
        }
        return line.toString().stripTrailing();
    }

    private String cell(Cell cell, int width) {
        var symbol = style.symbol(cell);
        // Under the middle of the heading; a second character goes to the right of it.
        var lead = width / 2;
        var after = Math.max(0, width - lead - symbol.length());
        var painted =
                cell.outcome().map(outcome -> style.paint(outcome, symbol)).orElseGet(() -> style.dim(symbol));
        return " ".repeat(lead) + painted + " ".repeat(after);
    }

    private String name(Optional<OperationRef> row) {
        return row.map(operation -> VisibleText.line(prefix.shorten(operation.path())))
                .orElse(WHOLE_API);
    }

    private String shorten(String text) {
        if (text.length() <= pathWidth) {
            return text;
        }
        var kept = pathWidth - style.ellipsis().length();
        var tail = kept * 3 / 5;
        return text.substring(0, kept - tail) + style.ellipsis() + text.substring(text.length() - tail);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private boolean shown(Outcome outcome) {
        return matrix.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(cell -> cell.count(outcome) > 0);
    }

    private String legend() {
        var outcomes = Phrases.OUTCOMES.stream()
                .filter(outcome -> outcome != Outcome.KNOWN || shown(outcome))
                .map(outcome -> style.paint(outcome, style.symbol(outcome)) + " " + outcome.word())
                .collect(Collectors.joining("   "));
        var partly = style.symbol(Outcome.PASSED) + style.symbol(Outcome.NOT_TESTED) + " passed in part";
        var others = partly + "   " + style.nothing() + " nothing to check";
        return outcomes + (style.width() < LEGEND_WIDTH ? "\n" : "   ") + others;
    }
}
