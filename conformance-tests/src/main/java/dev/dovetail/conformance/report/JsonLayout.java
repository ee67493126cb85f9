package dev.dovetail.conformance.report;

/** Indents JSON for reading without touching a token: numbers, escapes, order and duplicates stay as they were sent. */
final class JsonLayout {

    private final StringBuilder out = new StringBuilder();
    private final String text;
    private int at;
    private int depth;

    private JsonLayout(String text) {
        this.text = text;
    }

    /** The text in lines if it looks like JSON, also like JSON that was cut; else the text itself. */
    static String indent(String text) {
        var start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[") ? new JsonLayout(text.strip()).lines() : text;
    }

    private String lines() {
        while (at < text.length()) {
            var c = text.charAt(at);
            switch (c) {
                case '"' -> string();
                case '{', '[' -> openBracket(c);
                case '}', ']' -> closeBracket(c);
                case ',' -> {
                    out.append(c);
                    newLine();
                    at++;
                }
                case ':' -> {
                    out.append(": ");
                    at++;
                }
                case ' ', '\t', '\n', '\r' -> at++;
                default -> {
                    out.append(c);
                    at++;
                }
            }
        }
        return out.toString();
    }

    private void string() {
        var end = at + 1;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(text.length(), end + 1);
        out.append(text, at, end);
        at = end;
    }

    private void openBracket(char bracket) {
        at++;
        skipSpace();
        var closing = bracket == '{' ? '}' : ']';
        if (at < text.length() && text.charAt(at) == closing) {
            out.append(bracket).append(closing);
            at++;
            return;
        }
        out.append(bracket);
        depth++;
        newLine();
    }

    private void closeBracket(char bracket) {
        depth = Math.max(0, depth - 1);
        newLine();
        out.append(bracket);
        at++;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(depth));
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
