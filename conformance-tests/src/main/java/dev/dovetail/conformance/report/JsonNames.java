package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What enumerated values are called in a report for programs, both ways. */
final class JsonNames {

    private JsonNames() {}

    static String name(CheckGroup group) {
        return group.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code notTested} of {@code not tested}. */
    static String name(Outcome outcome) {
        var words = outcome.word().split(" ", -1);
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return name.toString();
    }

    static Optional<CheckGroup> group(String name) {
        return find(List.of(CheckGroup.values()), JsonNames::name, name);
    }

    static Optional<Outcome> outcome(String name) {
        return find(List.of(Outcome.values()), JsonNames::name, name);
    }

    static Optional<Mode> mode(String name) {
        return find(List.of(Mode.values()), Mode::word, name);
    }

    /** The constant of this very name. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(value -> value.name().equals(name))
                .findFirst();
    }

    private static <V> Optional<V> find(List<V> values, Function<V, String> named, String name) {
        return values.stream().filter(value -> named.apply(value).equals(name)).findFirst();
    }
}
