package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Exchange;
import java.util.stream.Stream;

/** A cookie that a server gives out (RFC 6265, 4.1): whoever has its value may be taken for the run. */
record SetCookie(String name, String value) {
    private static final String MASK = "(not shown)";

    /** The cookie of a field, if it is such a field and has one. */
    static Stream<SetCookie> of(Exchange.Header header) {
        var equals = header.value().indexOf('=');
        if (!isField(header) || equals <= 0) {
            return Stream.empty();
        }
        var value = header.value().substring(equals + 1).split(";", 2)[0].strip();
        var quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        var name = header.value().substring(0, equals).strip();
        return Stream.of(new SetCookie(name, quoted ? value.substring(1, value.length() - 1) : value));
    }

    /** The value of a field as it is shown: of a cookie its name and its attributes. */
    static String masked(Exchange.Header header) {
        if (!isField(header)) {
            return header.value();
        }
        var parts = header.value().split(";", 2);
        var equals = parts[0].indexOf('=');
        return (equals < 0 ? MASK : parts[0].substring(0, equals + 1) + MASK)
                + (parts.length > 1 ? ";" + parts[1] : "");
    }

    private static boolean isField(Exchange.Header header) {
        return header.name().equalsIgnoreCase("Set-Cookie") || header.name().equalsIgnoreCase("Set-Cookie2");
    }
}
