package dev.dovetail.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.ItemStream;
import dev.dovetail.runtime.model.ServerEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a body is read as. Says nothing about absence: whether a body may be missing is asked where it is read.
 *
 * @param <T> the Java type
 */
public final class BodyType<T> {

    /** How the octets of a body become a value. */
    public enum Kind {
        /** Through its media type: JSON, a form. */
        VALUE,
        /** There is no body. */
        NONE,
        /** As they are. */
        BINARY,
        /** Decoded with the media type's charset. */
        TEXT,
        /** Item by item, while the rest is on its way. */
        ITEMS
    }

    private final Kind kind;
    private final Type type;

    private final @Nullable Items items;

    private final boolean nullable;

    private BodyType(Kind kind, Type type) {
        this(kind, type, null);
    }

    private BodyType(Kind kind, Type type, @Nullable Items items) {
        this(kind, type, items, false);
    }

    private BodyType(Kind kind, Type type, @Nullable Items items, boolean nullable) {
        this.kind = kind;
        this.type = type;
        this.items = items;
        this.nullable = nullable;
    }

    /** A model, an enum or a scalar. */
    public static <T> BodyType<T> of(Class<T> type) {
        return new BodyType<>(Kind.VALUE, type);
    }

    /** A list. */
    public static <T> BodyType<List<T>> listOf(BodyType<T> element) {
        return new BodyType<>(Kind.VALUE, new Parameterized(List.class, List.of(element.type)));
    }

    /** A map by member name. */
    public static <T> BodyType<Map<String, T>> mapOf(BodyType<T> value) {
        return new BodyType<>(Kind.VALUE, new Parameterized(Map.class, List.of(String.class, value.type)));
    }

    /** No body. */
    public static BodyType<Void> none() {
        return new BodyType<>(Kind.NONE, Void.class);
    }

    /** Octets. */
    public static BodyType<BinaryContent> binary() {
        return new BodyType<>(Kind.BINARY, BinaryContent.class);
    }

    /** Text that is not JSON. */
    public static BodyType<String> text() {
        return new BodyType<>(Kind.TEXT, String.class);
    }

    /** Server-sent events whose data is of that type: text as it is, anything else as JSON. */
    public static <T> BodyType<ItemStream<ServerEvent<T>>> events(BodyType<T> data) {
        return new BodyType<>(Kind.ITEMS, ItemStream.class, new Items(ItemFraming.EVENTS, data));
    }

    /** JSON texts, a line each. */
    public static <T> BodyType<ItemStream<T>> lines(BodyType<T> item) {
        return new BodyType<>(Kind.ITEMS, ItemStream.class, new Items(ItemFraming.LINES, item));
    }

    /** JSON texts, each after a record separator (RFC 7464). */
    public static <T> BodyType<ItemStream<T>> sequence(BodyType<T> item) {
        return new BodyType<>(Kind.ITEMS, ItemStream.class, new Items(ItemFraming.SEQUENCE, item));
    }

    /** Free JSON. */
    public static BodyType<JsonNode> json() {
        return new BodyType<>(Kind.VALUE, JsonNode.class);
    }

    /** The same, or JSON {@code null}, which a strict codec then admits. */
    public BodyType<T> orNull() {
        return new BodyType<>(kind, type, items, true);
    }

    /** Whether JSON {@code null} is one of the values. */
    public boolean nullable() {
        return nullable;
    }

    /** How the octets become a value. */
    public Kind kind() {
        return kind;
    }

    /**
     * The items of a body of {@link Kind#ITEMS}, read from its octets as they come; closing them closes the octets.
     *
     * @throws IllegalStateException for a body of another kind
     */
    public ItemStream<?> items(InputStream octets, JsonCodec codec) {
        if (items == null) {
            throw new IllegalStateException("a body of one piece has no items");
        }
        return ItemStream.of(new ItemReader(octets, items.framing(), items.item(), codec), () -> {
            try {
                octets.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The Java type with its arguments. */
    public Type type() {
        return type;
    }

    /** The value as one of this type; the caller has seen to it that it is. */
    @SuppressWarnings("unchecked") // the factories tie the Java type to T
    public @Nullable T cast(@Nullable Object value) {
        return (T) value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BodyType<?> that
                && kind == that.kind
                && nullable == that.nullable
                && type.equals(that.type)
                && Objects.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + type.hashCode();
    }

    @Override
    public String toString() {
        return type.getTypeName();
    }

    private record Items(ItemFraming framing, BodyType<?> item) {}

    private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return raw;
        }

        @Override
        public @Nullable Type getOwnerType() {
            return null;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ParameterizedType that
                    && raw.equals(that.getRawType())
                    && arguments.equals(List.of(that.getActualTypeArguments()));
        }

        @Override
        public int hashCode() {
            return arguments.hashCode() ^ raw.hashCode();
        }

        @Override
        public String toString() {
            var names = arguments.stream().map(Type::getTypeName).toList();
            return raw.getSimpleName() + "<" + String.join(", ", names) + ">";
        }
    }
}
