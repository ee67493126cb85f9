package dev.dovetail.runtime.model;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A member that may be left out, be null or have a value: three different JSON texts, which a partial update (PATCH)
 * must keep apart.
 *
 * @param <T> the type of the value
 */
public sealed interface Presence<T> permits Presence.Absent, Presence.Null, Presence.Value {

    /** The member is not in the JSON text. */
    static <T> Presence<T> absent() {
        return new Absent<>();
    }

    /** The member is in the JSON text and is {@code null}. */
    static <T> Presence<T> ofNull() {
        return new Null<>();
    }

    /** The member has a value. */
    static <T> Presence<T> of(T value) {
        return new Value<>(value);
    }

    /** The member is in the JSON text: {@code null} in Java is {@code null} in JSON. */
    static <T> Presence<T> ofNullable(@Nullable T value) {
        return value == null ? ofNull() : of(value);
    }

    /** True when the member is left out. */
    default boolean isAbsent() {
        return this instanceof Absent;
    }

    /** True when the member is there and null. */
    default boolean isNull() {
        return this instanceof Null;
    }

    /** The value, empty when absent or null. */
    default Optional<T> value() {
        return Optional.empty();
    }

    /**
     * What the member stands for after an update of {@code other}: absent keeps {@code other}, null is null, a value
     * is itself.
     */
    default @Nullable T orElse(@Nullable T other) {
        return isAbsent() ? other : value().orElse(null);
    }

    /** The value, null when absent or null. */
    default @Nullable T orNull() {
        return value().orElse(null);
    }

    /** This, or {@code other} when this is absent. */
    default Presence<T> or(Presence<T> other) {
        return isAbsent() ? other : this;
    }

    /** Calls {@code action} unless absent, with null when null. */
    default void ifPresent(Consumer<? super @Nullable T> action) {
        if (!isAbsent()) {
            action.accept(orNull());
        }
    }

    /** Converts a value; absent and null stay what they are. */
    <R> Presence<R> map(Function<? super T, ? extends R> mapping);

    /** The member is left out. */
    record Absent<T>() implements Presence<T> {
        @Override
        public <R> Presence<R> map(Function<? super T, ? extends R> mapping) {
            return absent();
        }
    }

    /** The member is there and null. */
    record Null<T>() implements Presence<T> {
        @Override
        public <R> Presence<R> map(Function<? super T, ? extends R> mapping) {
            return ofNull();
        }
    }

    /** The member has a value. The component has the longer name because {@link #value()} is optional. */
    record Value<T>(T present) implements Presence<T> {
        public Value {
            Objects.requireNonNull(present, "present");
        }

        @Override
        public Optional<T> value() {
            return Optional.of(present);
        }

        @Override
        public <R> Presence<R> map(Function<? super T, ? extends R> mapping) {
            return of(mapping.apply(present));
        }
    }
}
