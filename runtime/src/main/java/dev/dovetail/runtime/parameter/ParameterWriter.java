package dev.dovetail.runtime.parameter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.WireValue.Scalar;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes parameters as text, encoded and ready to be sent. Strings, numbers, booleans, lists and maps are written as they are, anything
 * else (dates, enums, records) as its JSON is. Null, and a list or object with nothing in it, is left out; so are null items and members
 * (RFC 6570, section 2.3).
 *
 * <p>Every method throws {@link IllegalArgumentException} for a style that the location does not have, and for a value that the
 * style cannot express, such as a list in a list. Thread-safe.
 */
public final class ParameterWriter {
    private static final QueryStyles QUERY = new QueryStyles(Escaping.QUERY);
    private static final QueryStyles COOKIE = new QueryStyles(Escaping.URI);

    private final JsonCodec codec;
    private final Flattener flattener;

    /** Writes what is not a plain value with {@code codec}. */
    public ParameterWriter(JsonCodec codec) {
        this.codec = codec;
        this.flattener = new Flattener(codec);
    }

    /** What takes the place of {@code {name}} in a path; the empty text for what is left out elsewhere. */
    public String path(String name, @Nullable Object value, Style style) {
        return wire(value, style)
                .map(wire -> PathStyles.write(name, wire, style))
                .orElse("");
    }

    /** The {@code name=value} pairs of a query, to be joined with {@code &}; none for what is left out. */
    public List<String> query(String name, @Nullable Object value, Style style) {
        return wire(value, style).map(wire -> QUERY.write(name, wire, style)).orElse(List.of());
    }

    /** A header's value; empty for what is left out. */
    public Optional<String> header(@Nullable Object value, Style style) {
        return wire(value, style).map(wire -> HeaderStyles.write(wire, style));
    }

    /** The {@code name=value} pairs of a {@code Cookie} header, to be joined with {@code "; "}; none for what is left out. */
    public List<String> cookie(String name, @Nullable Object value, Style style) {
        return wire(value, style)
                .map(wire -> COOKIE.write(name, wire, CookieText.requireCookieStyle(style)))
                .orElse(List.of());
    }

    private Optional<WireValue> wire(@Nullable Object value, Style style) {
        if (style != Style.JSON) {
            return flattener.flatten(value);
        }
        return value == null ? Optional.empty() : Optional.of(new Scalar(new String(codec.write(value), UTF_8)));
    }
}
