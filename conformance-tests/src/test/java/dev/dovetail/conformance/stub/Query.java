package dev.dovetail.conformance.stub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The query of a request. */
final class Query {
    private final Map<String, String> values = new LinkedHashMap<>();

    Query(Optional<String> raw) {
        for (var pair : raw.map(text -> text.split("&", -1)).orElse(new String[0])) {
            var parts = pair.split("=", 2);
            values.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    /** The number of this name, or the one that stands for it where it is not given; empty if it is not one, or too small. */
    OptionalInt number(String name, int otherwise, int least) {
        if (!values.containsKey(name)) {
            return OptionalInt.of(otherwise);
        }
        try {
            var number = Integer.parseInt(values.get(name));
            return number < least ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
