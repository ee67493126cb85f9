package dev.dovetail.runtime.model;

import org.jspecify.annotations.Nullable;

/** A value as a message shows it: text in quotes, control characters replaced, long values cut. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    /** The value for a message. */
    public static String value(@Nullable Object value) {
        return value instanceof CharSequence text ? '"' + bare(text.toString()) + '"' : bare(String.valueOf(value));
    }

    /** The text without quotes. */
    public static String bare(String text) {
        var shown = new StringBuilder();
        cut(text).codePoints().map(Shown::printable).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    private static int printable(int codePoint) {
        var type = Character.getType(codePoint);
        var hidden = Character.isISOControl(codePoint)
                || type == Character.SURROGATE
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return hidden ? '\uFFFD' : codePoint;
    }
}
