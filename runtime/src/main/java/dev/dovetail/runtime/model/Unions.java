package dev.dovetail.runtime.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Chooses and reads the variant of a union. A generated sealed interface calls it from its creator:
 *
 * <pre>{@code
 * @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
 * static Shape of(@Nullable Object json, @JacksonInject VariantReader reader) {
 *     return Unions.<Shape>read(json, reader)
 *             .property("kind", "circle", Circle.class)
 *             .property("kind", "square", Square.class)
 *             .orElse(Unknown::new);
 * }
 * }</pre>
 *
 * <p>The rules are asked in the order in which they are given; the first that holds decides. Where there are only trials, the variant
 * decides that fits best: enumerations are open and unknown members are tolerated, so that more than one may be readable.
 *
 * @param <U> the union
 */
public final class Unions<U> {

    private final @Nullable Object json;
    private final VariantReader reader;
    private @Nullable U chosen;
    private @Nullable U fittest;
    private int misfit = Integer.MAX_VALUE;

    private Unions(@Nullable Object json, VariantReader reader) {
        this.json = json;
        this.reader = reader;
    }

    /** Starts the reading of a JSON value: Map, List, String, Number, Boolean or null. */
    public static <U> Unions<U> read(@Nullable Object json, VariantReader reader) {
        return new Unions<>(json, reader);
    }

    /** The variant when the value is an object whose member has that value: discriminators and constants. */
    public Unions<U> property(String wireName, Object value, Class<? extends U> variant) {
        return when(json instanceof Map<?, ?> object && same(value, object.get(wireName)), variant);
    }

    /** The variant when the value is of that kind. */
    public Unions<U> kind(JsonKind kind, Class<? extends U> variant) {
        return when(kind.matches(json), variant);
    }

    /** The variant when the value is an object that has all of the members. */
    public Unions<U> required(Class<? extends U> variant, String... wireNames) {
        return when(
                json instanceof Map<?, ?> object && Arrays.stream(wireNames).allMatch(object::containsKey), variant);
    }

    /** The variant when the value can be read as it, and as no other with fewer members lost and rules broken; the first of equals. */
    public Unions<U> trial(Class<? extends U> variant) {
        if (chosen == null && misfit > 0) {
            reader.tryRead(json, variant).ifPresent(this::offer);
        }
        return this;
    }

    private void offer(U candidate) {
        var faults = Validation.of(candidate).size() + reader.lost(json, candidate);
        if (faults < misfit) {
            misfit = faults;
            fittest = candidate;
        }
    }

    /** The variant chosen, or what {@code unknown} makes of the raw JSON. */
    public U orElse(Function<? super @Nullable Object, ? extends U> unknown) {
        var variant = chosen == null ? fittest : chosen;
        return variant == null ? unknown.apply(json) : variant;
    }

    private Unions<U> when(boolean holds, Class<? extends U> variant) {
        if (chosen == null && holds) {
            chosen = reader.read(json, variant);
        }
        return this;
    }

    private static boolean same(Object expected, @Nullable Object actual) {
        if (expected instanceof Number && actual instanceof Number) {
            return new BigDecimal(expected.toString()).compareTo(new BigDecimal(actual.toString())) == 0;
        }
        return Objects.equals(expected, actual);
    }
}
