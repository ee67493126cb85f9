package dev.dovetail.runtime.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The {@code ; name=value} part of a header field (RFC 9110, section 5.6.6). */
final class HeaderParameters {

    private final String text;
    private int at;

    private HeaderParameters(String text) {
        this.text = text;
    }

    /** Reads {@code ;a=b; c="d"}: names in lower case, the first of a name counts, what is no parameter is skipped. */
    static Map<String, String> parse(String text) {
        var reading = new HeaderParameters(text);
        var parameters = new LinkedHashMap<String, String>();
        while (reading.at < text.length()) {
            reading.next(parameters);
        }
        return parameters;
    }

    private void next(Map<String, String> parameters) {
        while (at < text.length() && "; \t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        var start = at;
        while (at < text.length() && text.charAt(at) != '=' && text.charAt(at) != ';') {
            at++;
        }
        var name = text.substring(start, at).strip().toLowerCase(Locale.ROOT);
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            var value = value();
            if (!name.isEmpty()) {
                parameters.putIfAbsent(name, value);
            }
        }
    }

    private String value() {
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            return quoted();
        }
        var start = at;
        while (at < text.length() && text.charAt(at) != ';') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** A backslash escapes a quote only: senders of forms write the backslashes of file names as they are. */
    private String quoted() {
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.startsWith("\\\"", at)) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        at++;
        return value.toString();
    }
}
