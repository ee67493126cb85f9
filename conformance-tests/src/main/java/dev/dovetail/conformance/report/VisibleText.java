package dev.dovetail.conformance.report;

import java.util.Locale;

/**
 * Makes text that a server or a document wrote fit to be shown: nothing in it can steer a terminal, turn the direction of
 * writing, or break an XML or UTF-8 file. What is taken out is shown as an escape such as {@code \u001b}.
 */
final class VisibleText {

    private VisibleText() {}

    /** For one line: line breaks and tabs become spaces. */
    static String line(String text) {
        return replace(text.replace("\r\n", " ").replace('\n', ' ').replace('\t', ' '), false);
    }

    /** For a block: line breaks and tabs stay. */
    static String block(String text) {
        return replace(text.replace("\r\n", "\n"), true);
    }

    /** At most so many characters, and how many there were if that is not all. */
    static String cut(String text, int characters) {
        return head(text, characters) + remark(text, characters);
    }

    /** The first so many characters. */
    static String head(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(characters - 1)) ? characters - 1 : characters);
    }

    /** What to put behind the head of a text: how long it is, or nothing if the head is all. */
    static String remark(String text, int characters) {
        return text.length() <= characters ? "" : " ... (" + Phrases.number(text.length()) + " characters in all)";
    }

    private static String replace(String text, boolean keepBreaks) {
        if (plain(text) || text.codePoints().noneMatch(c -> hidden(c, keepBreaks))) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (hidden(c, keepBreaks)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Whether all of it is printable ASCII, as nearly all text is: a report asks this a million times. */
    private static boolean plain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean hidden(int c, boolean keepBreaks) {
        if (keepBreaks && (c == '\n' || c == '\t')) {
            return false;
        }
        return Character.isISOControl(c) || turnsDirection(c) || breaksFiles(c);
    }

    private static boolean turnsDirection(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Halves of surrogate pairs, which UTF-8 cannot hold, and what XML 1.0 leaves out of its characters. */
    private static boolean breaksFiles(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    }
}
