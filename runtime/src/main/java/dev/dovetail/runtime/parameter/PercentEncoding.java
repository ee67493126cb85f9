package dev.dovetail.runtime.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/**
 * Percent-encoding of text as UTF-8 (RFC 3986, section 2.1).
 *
 * <p>Decoding never fails: an incomplete escape stays as it is written, octets that are not UTF-8 become U+FFFD.
 */
public final class PercentEncoding {
    private static final String UNRESERVED_MARKS = "-._~";
    private static final String RESERVED_IN_VALUES = ":/?@!$'()*,;=";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    /** Encodes everything but the unreserved characters (RFC 3986, section 2.3). */
    public static String encode(String text) {
        return encodeAlso(text, "");
    }

    /** Decodes escapes; {@code +} stays {@code +}. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var octets = new ByteArrayOutputStream(text.length());
        var plainFrom = 0;
        for (var i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i)) {
            if (isEscape(text, i)) {
                octets.writeBytes(text.substring(plainFrom, i).getBytes(UTF_8));
                octets.write(Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16));
                i += 3;
                plainFrom = i;
            } else {
                i++;
            }
        }
        octets.writeBytes(text.substring(plainFrom).getBytes(UTF_8));
        return octets.toString(UTF_8);
    }

    /** Decodes as queries and forms are written: {@code +} is a space. */
    public static String decodeForm(String text) {
        return decode(text.replace('+', ' '));
    }

    /** As {@link #encode}, with the unreserved characters of {@code more} encoded too. */
    static String encodeAlso(String text, String more) {
        var encoded = new StringBuilder(text.length() + 16);
        for (var octet : text.getBytes(UTF_8)) {
            var c = (char) (octet & 0xFF);
            if (isUnreserved(c) && more.indexOf(c) < 0) {
                encoded.append(c);
            } else {
                escape(encoded, octet);
            }
        }
        return encoded.toString();
    }

    /**
     * As {@link #encode}, with the reserved characters that a value in a query can have (RFC 3986, section 3.4) and escapes left as they
     * are (RFC 6570, section 3.2.3), but for those of {@code delimiters}.
     */
    static String encodeReserved(String text, String delimiters) {
        var encoded = new StringBuilder(text.length() + 16);
        for (var at = 0; at < text.length(); ) {
            var c = text.codePointAt(at);
            var kept = c == '%' ? isEscape(text, at) : RESERVED_IN_VALUES.indexOf(c) >= 0;
            if (kept && delimiters.indexOf(c) < 0) {
                encoded.appendCodePoint(c);
            } else {
                encoded.append(encode(Character.toString(c)));
            }
            at += Character.charCount(c);
        }
        return encoded.toString();
    }

    /**
     * Encodes only the characters of {@code delimiters}, and percent signs that a reader would take for an escape, so that
     * {@link #decode} gives the text back. All of {@code delimiters} are ASCII.
     */
    static String protect(String text, String delimiters) {
        var encoded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (delimiters.indexOf(c) >= 0 || (c == '%' && isEscape(text, i))) {
                escape(encoded, (byte) c);
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /** True where {@code %} and two hexadecimal digits stand at {@code at}. */
    static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at) == '%'
                && isHex(text.charAt(at + 1))
                && isHex(text.charAt(at + 2));
    }

    static void escape(StringBuilder target, byte octet) {
        target.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || UNRESERVED_MARKS.indexOf(c) >= 0;
    }
}
