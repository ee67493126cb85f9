package dev.dovetail.conformance.result;

import java.util.regex.Pattern;

/** Turns any text into one word of a POSIX shell; only references to token variables stay alive in it. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    static String quote(String text) {
        var readable = withoutControls(text);
        if (PLAIN.matcher(readable).matches()) {
            return readable;
        }
        var word = new StringBuilder();
        var matcher = TokenVariable.OCCURRENCE.matcher(readable);
        var from = 0;
        while (matcher.find()) {
            appendLiteral(word, readable.substring(from, matcher.start()));
            word.append('"').append(matcher.group()).append('"');
            from = matcher.end();
        }
        if (from == 0 || from < readable.length()) {
            appendLiteral(word, readable.substring(from));
        }
        return word.toString();
    }

    private static void appendLiteral(StringBuilder word, String literal) {
        if (!literal.isEmpty() || word.isEmpty()) {
            word.append('\'').append(literal.replace("'", "'\\''")).append('\'');
        }
    }

    /**
     * A terminal must not be steered by what a document or a server made us print, and POSIX has no way to write these octets
     * in a word; tab and newline are harmless inside quotes.
     */
    private static String withoutControls(String text) {
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\t' && c != '\n' ? '\uFFFD' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
