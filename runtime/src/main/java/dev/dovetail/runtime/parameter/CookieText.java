package dev.dovetail.runtime.parameter;

import java.util.ArrayList;
import java.util.List;

/** {@code Cookie} headers as pairs (RFC 6265, section 4.2.1). */
final class CookieText {
    private CookieText() {}

    static QueryText parse(List<String> headers) {
        var pairs = new ArrayList<QueryText.Pair>();
        for (var header : headers) {
            for (var piece : header.split(";", -1)) {
                var at = piece.indexOf('=');
                if (at > 0) {
                    var name = PercentEncoding.decode(piece.substring(0, at).strip());
                    pairs.add(new QueryText.Pair(
                            name, unquoted(piece.substring(at + 1).strip())));
                }
            }
        }
        return new QueryText(pairs);
    }

    static Style requireCookieStyle(Style style) {
        return switch (style) {
            case FORM, FORM_EXPLODED, JSON -> style;
            default -> throw new IllegalArgumentException("a cookie has no style " + style);
        };
    }

    private static String unquoted(String value) {
        return value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
