package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads parameters from text as it was sent, still encoded. What {@link ParameterWriter} writes is read back as the same value, in every
 * style; a list or object with nothing in it comes back as absent.
 *
 * <p>Every method throws {@link ParameterReadException} for a text that does not fit, and {@link IllegalArgumentException} for a
 * style that the location does not have. Thread-safe.
 */
public final class ParameterReader {
    private static final QueryStyles QUERY = new QueryStyles(Escaping.QUERY);
    private static final QueryStyles COOKIE = new QueryStyles(Escaping.URI);

    private final JsonCodec codec;

    /** Reads objects and JSON texts with {@code codec}. */
    public ParameterReader(JsonCodec codec) {
        this.codec = codec;
    }

    /** Reads the part of a path that stands for {@code {name}}, not decoded: a {@code %2F} in it is no slash. */
    public <T> T path(String name, String raw, ValueType<T> type, Style style) {
        return type.read(wire(name, () -> PathStyles.read(name, raw, style, type.shape())), place(name));
    }

    /** Reads from a query; null when it is not there. */
    public <T> @Nullable T query(String name, QueryText query, ValueType<T> type, Style style) {
        return optional(name, type, wire(name, () -> QUERY.read(name, query, style, type.shape())));
    }

    /** Reads the header fields of one name, which count as one list (RFC 9110, section 5.3); null when there is none. */
    public <T> @Nullable T header(String name, List<String> values, ValueType<T> type, Style style) {
        if (values.isEmpty()) {
            return null;
        }
        var raw = String.join(",", values);
        return type.read(wire(name, () -> HeaderStyles.read(raw, style, type.shape())), place(name));
    }

    /** Reads from the {@code Cookie} headers of a request; null when it is not there. */
    public <T> @Nullable T cookie(String name, List<String> cookieHeaders, ValueType<T> type, Style style) {
        var cookies = CookieText.parse(cookieHeaders);
        CookieText.requireCookieStyle(style);
        return optional(name, type, wire(name, () -> COOKIE.read(name, cookies, style, type.shape())));
    }

    /** Reads an {@code application/x-www-form-urlencoded} body, each member from its text; paths start with the member's name. */
    public <T> T form(String body, BodyType<T> type) {
        var members =
                QUERY.members(QueryText.parse(body)).orElseGet(() -> new WireValue.Members(new LinkedHashMap<>()));
        return ValueType.object(type).read(members, place(""));
    }

    /** As {@link #form(String, BodyType)}, with the styles of members that are not written in the usual way. */
    public <T> T form(String body, BodyType<T> type, Map<String, Style> styles) {
        var text = QueryText.parse(body);
        var members = new LinkedHashMap<String, WireValue>();
        if (QUERY.members(text).orElse(null) instanceof WireValue.Members plain) {
            members.putAll(plain.values());
        }
        styles.forEach((name, style) -> {
            var deep = style == Style.DEEP_OBJECT;
            members.keySet().removeIf(key -> deep ? key.startsWith(name + "[") : key.equals(name));
            wire(name, () -> QUERY.read(name, text, style, deep ? Shape.OBJECT : Shape.LIST))
                    .ifPresent(value -> members.put(name, value));
        });
        return ValueType.object(type).read(new WireValue.Members(members), place(""));
    }

    private <T> @Nullable T optional(String name, ValueType<T> type, Optional<WireValue> value) {
        return value.isPresent() ? type.read(value.get(), place(name)) : null;
    }

    private Place place(String name) {
        return new Place(name, codec);
    }

    private interface Layout<R> {
        R read() throws MisshapenException;
    }

    private static <R> R wire(String name, Layout<R> layout) {
        try {
            return layout.read();
        } catch (MisshapenException e) {
            throw ParameterReadException.of(name, "format", e.complaint());
        }
    }
}
