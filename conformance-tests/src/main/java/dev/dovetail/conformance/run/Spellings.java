package dev.dovetail.conformance.run;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways in which a secret may be written where it comes back: as it is, percent-encoded, in Base64, in JSON, in HTML. */
final class Spellings {
    /** What is shorter turns up by chance. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_IN_BASE64 = 6;
    private static final int BITS_OF_OCTET = 8;
    private static final int BITS_OF_DIGIT = 6;
    private static final Pattern ESCAPED = Pattern.compile("%[0-9A-F]{2}");

    private final Set<String> all = new LinkedHashSet<>();

    private Spellings() {}

    /** All of them, each once; none of a text that is too short to be a secret. */
    static Set<String> of(String secret) {
        var spellings = new Spellings();
        if (secret.length() >= SHORTEST) {
            spellings.all.add(secret);
            spellings.percent(secret);
            spellings.json(secret);
            spellings.html(secret);
            spellings.base64(secret);
        }
        return spellings.all;
    }

    /** RFC 3986, 2.1, and as forms have it; with capital and small digits; with marks left as they are. */
    private void percent(String text) {
        var whole = Encoding.percent(text);
        var form = URLEncoder.encode(text, StandardCharsets.UTF_8);
        var marks = whole.replace("%21", "!")
                .replace("%27", "'")
                .replace("%28", "(")
                .replace("%29", ")")
                .replace("%2A", "*");
        for (var encoded : List.of(whole, form, marks)) {
            all.add(encoded);
            all.add(ESCAPED.matcher(encoded).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT)));
        }
    }

    /** RFC 8259, 7: with as few escapes as there must be, with a slash escaped, and with nothing but ASCII. */
    private void json(String text) {
        var quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        for (var one : List.of(quoted, quoted.replace("/", "\\/"))) {
            all.add(one);
            all.add(ascii(one, "\\u%04x"));
            all.add(ascii(one, "\\u%04X"));
        }
    }

    private static String ascii(String text, String format) {
        var escaped = new StringBuilder();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            escaped.append(c < 128 ? String.valueOf(c) : String.format(Locale.ROOT, format, (int) c));
        }
        return escaped.toString();
    }

    /** With the names and the numbers of what has a meaning in HTML and XML. */
    private void html(String text) {
        var safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        for (var quote : List.of("\"", "&quot;", "&#34;", "&#x22;")) {
            for (var apostrophe : List.of("'", "&#39;", "&apos;", "&#x27;")) {
                all.add(safe.replace("\"", quote).replace("'", apostrophe));
            }
        }
    }

    /** RFC 4648, 4 and 5: alone, and behind one or two octets of something else, as far as the secret alone decides the digits. */
    private void base64(String text) {
        var secret = text.getBytes(StandardCharsets.UTF_8);
        for (var offset = 0; offset < 3; offset++) {
            var shifted = new byte[offset + secret.length];
            System.arraycopy(secret, 0, shifted, offset, secret.length);
            var first = (offset * BITS_OF_OCTET + BITS_OF_DIGIT - 1) / BITS_OF_DIGIT;
            var last = shifted.length * BITS_OF_OCTET / BITS_OF_DIGIT;
            for (var encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                var digits = encoder.withoutPadding().encodeToString(shifted);
                if (offset == 0) {
                    digits(encoder.encodeToString(shifted));
                    digits(digits);
                }
                digits(digits.substring(Math.min(first, last), last));
            }
        }
    }

    private void digits(String digits) {
        if (digits.length() >= SHORTEST_IN_BASE64) {
            all.add(digits);
            percent(digits);
            all.add(digits.replace("/", "\\/"));
        }
    }
}
