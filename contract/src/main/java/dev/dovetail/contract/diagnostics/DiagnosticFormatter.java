package dev.dovetail.contract.diagnostics;

import java.util.List;

/**
 * Writes diagnostics as a compiler does: the place, the severity, the sentence and the code; below it the line with a
 * caret, and the cure. Text of the document is shown without control characters, so that none reaches a terminal.
 */
public final class DiagnosticFormatter {

    private static final int MAX_WIDTH = 120;
    private static final String MARGIN = " | ";

    private final SourceLines lines;

    /** A formatter that takes its excerpts from these lines. */
    public DiagnosticFormatter(SourceLines lines) {
        this.lines = lines;
    }

    /** One line: {@code pets.yaml:4:7: error: '#/a' does not exist [unresolved-reference]}. */
    public String oneLine(Diagnostic diagnostic) {
        return printable("%s: %s: %s [%s]"
                .formatted(
                        diagnostic.location().toText(),
                        diagnostic.severity().word(),
                        diagnostic.message(),
                        diagnostic.code().text()));
    }

    /** The one line, the excerpt and the cure, as far as there are any; no line end after the last. */
    public String full(Diagnostic diagnostic) {
        var text = new StringBuilder(oneLine(diagnostic));
        var place = diagnostic.location();
        lines.line(place.document(), place.line()).ifPresent(line -> excerpt(line, place, text));
        diagnostic.cure().ifPresent(cure -> text.append("\n    cure: ").append(printable(cure)));
        return text.toString();
    }

    /** All of them in full, with an empty line between. */
    public String full(List<Diagnostic> diagnostics) {
        return String.join("\n\n", diagnostics.stream().map(this::full).toList());
    }

    private static void excerpt(String line, Location place, StringBuilder text) {
        var codePoints = line.codePoints().toArray();
        var column = Math.min(place.column() - 1, codePoints.length);
        // A document may be one line of a million characters.
        var from = Math.max(0, Math.min(column - MAX_WIDTH / 2, codePoints.length - MAX_WIDTH));
        var to = Math.min(codePoints.length, from + MAX_WIDTH);
        var number = Integer.toString(place.line());
        text.append("\n  ").append(number).append(MARGIN);
        text.append(printable(new String(codePoints, from, to - from)).stripTrailing());
        text.append("\n  ").append(" ".repeat(number.length())).append(MARGIN);
        text.append(" ".repeat(column - from)).append('^');
    }

    /** The same number of characters, with a space for each that is not printed or that changes the direction. */
    private static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> printable.appendCodePoint(hidden(codePoint) ? ' ' : codePoint));
        return printable.toString();
    }

    private static boolean hidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
