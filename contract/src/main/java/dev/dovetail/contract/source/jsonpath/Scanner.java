package dev.dovetail.contract.source.jsonpath;

/** Reads the text of a query character by character. */
final class Scanner {

    private static final int UNICODE_DIGITS = 4;

    private final String text;
    private int position;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return position >= text.length();
    }

    /** The next character; 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(position);
    }

    /** Takes the token if it is next. */
    boolean take(String token) {
        if (!text.startsWith(token, position)) {
            return false;
        }
        position += token.length();
        return true;
    }

    void expect(String token) {
        if (!take(token)) {
            throw wrong("expected '" + token + "'");
        }
    }

    void blanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            position++;
        }
    }

    JsonPathSyntaxException wrong(String problem) {
        return new JsonPathSyntaxException(problem, position + 1);
    }

    /** A name after a dot. */
    String name() {
        var start = position;
        while (nameCharacter(peek(), position == start)) {
            position++;
        }
        if (position == start) {
            throw wrong("expected a name");
        }
        if (peek() == '-' || peek() == '/') {
            throw wrong("a name with '" + peek() + "' has to be written in brackets and quotes");
        }
        return text.substring(start, position);
    }

    private static boolean nameCharacter(char c, boolean first) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '_'
                || c > 0x7f
                || (!first && c >= '0' && c <= '9');
    }

    boolean atNumber() {
        return peek() == '-' || (peek() >= '0' && peek() <= '9');
    }

    /** A number's text, as JSON has it. */
    String number() {
        var start = position;
        while (!atEnd() && "+-.0123456789eE".indexOf(peek()) >= 0) {
            position++;
        }
        return text.substring(start, position);
    }

    int integer() {
        var start = position;
        take("-");
        while (peek() >= '0' && peek() <= '9') {
            position++;
        }
        try {
            return Integer.parseInt(text.substring(start, position));
        } catch (NumberFormatException e) {
            position = start;
            throw wrong("expected a whole number");
        }
    }

    boolean atQuote() {
        return peek() == '\'' || peek() == '"';
    }

    /** A text in single or double quotes. */
    String quoted() {
        var quote = peek();
        position++;
        var value = new StringBuilder();
        while (peek() != quote) {
            if (atEnd()) {
                throw wrong("a quote is not closed");
            }
            var c = peek();
            position++;
            value.append(c == '\\' ? escaped() : c);
        }
        position++;
        return value.toString();
    }

    private char escaped() {
        var c = peek();
        position++;
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            case '/', '\\', '\'', '"' -> c;
            default -> throw wrong("an escape that does not exist");
        };
    }

    private char unicode() {
        var end = Math.min(position + UNICODE_DIGITS, text.length());
        try {
            var c = (char) Integer.parseInt(text.substring(position, end), 16);
            position = end;
            return c;
        } catch (NumberFormatException e) {
            throw wrong("expected four hexadecimal digits");
        }
    }
}
