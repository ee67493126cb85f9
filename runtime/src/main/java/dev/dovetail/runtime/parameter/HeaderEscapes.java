package dev.dovetail.runtime.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Escapes of what a header field cannot carry: control characters, anything beyond ASCII, white space at the ends. */
final class HeaderEscapes {
    private HeaderEscapes() {}

    static String encode(String text, String delimiters) {
        var encoded = new StringBuilder(text.length());
        var protectedText = PercentEncoding.protect(text, delimiters);
        var last = protectedText.length() - 1;
        protectedText.codePoints().forEach(c -> {
            if (c > ' ' && c < 0x7F) {
                encoded.appendCodePoint(c);
            } else if (c == ' ') {
                encoded.append(' ');
            } else {
                for (var octet : Character.toString(c).getBytes(UTF_8)) {
                    PercentEncoding.escape(encoded, octet);
                }
            }
        });
        if (last >= 0 && protectedText.charAt(last) == ' ') {
            encoded.replace(encoded.length() - 1, encoded.length(), "%20");
        }
        if (!encoded.isEmpty() && encoded.charAt(0) == ' ') {
            encoded.replace(0, 1, "%20");
        }
        return encoded.toString();
    }
}
