package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Matrix;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The matrix of operations by groups in as many columns as the terminal has. */
final class TerminalMatrix {

    private static final int METHOD_WIDTH = 8;

    /** So many rows fit on two screens. */
    private static final int FEW = 60;

    private static final Set<Outcome> FELL_SHORT = EnumSet.of(Outcome.FAILED, Outcome.KNOWN, Outcome.WARNED);

    private static final int LEGEND_WIDTH = 90;
    private static final String WHOLE_API = "the API as a whole";

    private final TerminalStyle style;
    private final Matrix matrix;
    private final PathPrefix prefix;
    private final boolean upright;
    private final int pathWidth;
    private final List<Optional<OperationRef>> rows;

    TerminalMatrix(TerminalStyle style, RunResult result) {
        this.style = style;
        this.matrix = result.matrix();
        this.prefix = PathPrefix.of(result.operations());
        this.rows = rows(matrix);
        var longest = matrix.rows().keySet().stream()
                .mapToInt(row -> name(row).length())
                .max()
                .orElse(0);
        var room = style.width() - METHOD_WIDTH - cellsWidth(true);
        this.upright = room >= Math.min(longest, 40);
        this.pathWidth = Math.max(16, Math.min(longest, style.width() - METHOD_WIDTH - cellsWidth(upright)));
    }

    /** The rows that fall short; where none does, all of them if they are few: then the whole of it is good to see. */
    private static List<Optional<OperationRef>> rows(Matrix matrix) {
        var falling = matrix.rows().entrySet().stream()
                .filter(row -> row.getValue().values().stream()
                        .anyMatch(cell -> cell.counts().keySet().stream().anyMatch(FELL_SHORT::contains)))
                .map(Map.Entry::getKey)
                .toList();
        return falling.isEmpty() && matrix.rows().size() <= FEW
                ? List.copyOf(matrix.rows().keySet())
                : falling;
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
            out.append("Not shown: ").append(Phrases.count(others, "row")).append(" where nothing fell short\n");
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
