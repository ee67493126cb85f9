package dev.dovetail.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Locale;

/** The only way for a document's text into a string literal. */
public final class Literals {

    private Literals() {}

    /**
     * A string literal on one line. Characters that do not show, or that would mislead who reads the source, are
     * Unicode escapes; those are never quotes, backslashes or line ends, so the compiler's early reading of such
     * escapes changes nothing.
     */
    public static CodeBlock string(String text) {
        var literal = new StringBuilder(text.length() + 16).append('"');
        for (var i = 0; i < text.length(); ) {
            var point = text.codePointAt(i);
            i += Character.charCount(point);
            append(literal, point);
        }
        return CodeBlock.of("$L", literal.append('"').toString());
    }

    private static void append(StringBuilder literal, int point) {
        switch (point) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (shows(point)) {
                    literal.appendCodePoint(point);
                } else {
                    for (var unit : Character.toChars(point)) {
                        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                    }
                }
            }
        }
    }

    private static boolean shows(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
