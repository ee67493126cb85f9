package dev.dovetail.runtime.client;

/** Text of strangers, fit for a message: one line, bounded. */
final class PrintableText {
    private PrintableText() {}

    static String of(String text, int longest) {
        var printable = new StringBuilder();
        var blank = false;
        var i = 0;
        while (i < text.length() && printable.length() < longest) {
            var c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = !printable.isEmpty();
            } else {
                printable.append(blank ? " " : "").appendCodePoint(c);
                blank = false;
            }
        }
        return i < text.length() ? printable.append('…').toString() : printable.toString();
    }

    // control and format characters too: neither a forged log line nor text that turns around
    private static boolean isBlank(int c) {
        return Character.isWhitespace(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }
}
