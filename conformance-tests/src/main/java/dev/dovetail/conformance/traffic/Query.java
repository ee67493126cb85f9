package dev.dovetail.conformance.traffic;

import java.util.Arrays;
import java.util.List;

/** Names with values as queries and forms have them, and cookies. */
public final class Query {

    /** A name and its value, percent-encoding undone. */
    public record Argument(String name, String value) {}

    private Query() {}

    /** The arguments of a query or a form: {@code a=b&c}. */
    public static List<Argument> of(String text) {
        return split(text, "&", true);
    }

    /** The cookies of a {@code Cookie} header. */
    public static List<Argument> cookies(String header) {
        return split(header, ";", false);
    }

    private static List<Argument> split(String text, String between, boolean form) {
        return Arrays.stream(text.split(between, -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(part -> {
                    var equals = part.indexOf('=');
                    var name = equals < 0 ? part : part.substring(0, equals);
                    var value = equals < 0 ? "" : part.substring(equals + 1);
                    return form
                            ? new Argument(decoded(name), decoded(value))
                            : new Argument(name.strip(), value.strip());
                })
                .toList();
    }

    private static String decoded(String text) {
        return Routes.decoded(text.replace('+', ' '));
    }
}
