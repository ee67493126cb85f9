package dev.dovetail.runtime.client;

import java.util.regex.Pattern;

/** What header fields can carry (RFC 9110, section 5). Messages never show a value: it may be a secret. */
final class HeaderText {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private HeaderText() {}

    /** The position of the first character that is not printable ASCII; -1 when there is none. */
    static int firstBadCharacter(String value) {
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
                return i;
            }
        }
        return -1;
    }

    static void require(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a header name: " + PrintableText.of(name, 80));
        }
        var bad = firstBadCharacter(value);
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " has a character at " + bad + " that a header cannot carry");
        }
    }
}
