package dev.dovetail.conformance.report;

import java.util.regex.Pattern;

/** Lines of text that are folded between words at a width. */
final class TextBlock {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int LONGEST_VALUE = 600;
    static final String FIELD_INDENT = " ".repeat(14);

    private final StringBuilder out = new StringBuilder();
    private final int width;

    TextBlock(int width) {
        this.width = width;
    }

    void raw(String text) {
        out.append(text);
    }

    void line(String text) {
        out.append(text).append('\n');
    }

    void blank() {
        out.append('\n');
    }

    /** A name and a value of any text; the value may have several lines. */
    void field(String name, String value) {
        var first = "   " + name + " ".repeat(Math.max(1, 11 - name.length()));
        for (var part :
                VisibleText.block(VisibleText.cut(value.strip(), LONGEST_VALUE)).split("\n", -1)) {
            wrapped(first, FIELD_INDENT, part);
            first = FIELD_INDENT;
        }
    }

    void wrapped(String first, String others, String text) {
        var line = new StringBuilder(first);
        // Colours take no room.
        var invisible = first.length() - COLOUR.matcher(first).replaceAll("").length();
        var empty = true;
        for (var word : text.split(" ", -1)) {
            if (!empty && line.length() - invisible + 1 + word.length() > width) {
                line(line.toString().stripTrailing());
                line = new StringBuilder(others);
                invisible = 0;
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString().stripTrailing());
    }

    String text() {
        return out.toString();
    }
}
