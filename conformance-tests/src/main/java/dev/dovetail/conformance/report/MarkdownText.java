package dev.dovetail.conformance.report;

import java.util.List;
import java.util.regex.Pattern;

/** Markdown under construction, and text made fit to stand in it without becoming markup, a link or a mention. */
final class MarkdownText {

    /** One character each: what could begin markup, a mention, or a link that is only a URL. */
    private static final Pattern ACTIVE =
            Pattern.compile("[\\\\`*\\[\\]<>#|~&@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|:(?=//)|[wW](?=[wW]{2}\\.)");

    private static final Pattern TICKS = Pattern.compile("`+");

    private final StringBuilder out = new StringBuilder();

    /** A paragraph, or a heading. */
    MarkdownText line(String markdown) {
        out.append(markdown).append(markdown.isEmpty() ? "\n" : "\n\n");
        return this;
    }

    MarkdownText item(String markdown) {
        out.append("- ").append(markdown).append('\n');
        return this;
    }

    MarkdownText row(String first, List<String> others) {
        out.append("| ").append(first);
        others.forEach(other -> out.append(" | ").append(other));
        out.append(" |\n");
        return this;
    }

    MarkdownText fence(String language, String text) {
        var fence = "`".repeat(Math.max(3, longestTicks(text) + 1));
        out.append(fence)
                .append(language)
                .append('\n')
                .append(text)
                .append('\n')
                .append(fence)
                .append("\n\n");
        return this;
    }

    /** How long the text is so far. */
    int length() {
        return out.length();
    }

    String text() {
        return out.toString().stripTrailing() + "\n";
    }

    /** Words in a paragraph. Entities rather than backslashes: these also stop links and mentions. */
    static String inline(String text) {
        return ACTIVE.matcher(VisibleText.line(text))
                .replaceAll(match -> "&#" + (int) match.group().charAt(0) + ";");
    }

    /** Words in code type, on one line. */
    static String code(String text) {
        var line = VisibleText.line(text);
        var ticks = "`".repeat(longestTicks(line) + 1);
        var space = ticks.length() > 1 ? " " : "";
        return line.isBlank() ? "(empty)" : ticks + space + line + space + ticks;
    }

    /** The same in a cell of a table, where a bar ends the cell even inside code. */
    static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    private static int longestTicks(String text) {
        return TICKS.matcher(text)
                .results()
                .mapToInt(match -> match.group().length())
                .max()
                .orElse(0);
    }
}
