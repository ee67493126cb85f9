package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.parameter.ParameterWriter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a handler gives where the document declares headers: the body, and the headers beside it. Immutable.
 *
 * @param <T> the type of the body
 */
public final class Answer<T> {

    private record Value(DeclaredHeader<?> header, Object value) {}

    private final @Nullable T body;
    private final Map<String, Value> headers;

    private Answer(@Nullable T body, Map<String, Value> headers) {
        this.body = body;
        this.headers = Collections.unmodifiableMap(headers);
    }

    /** A body without headers so far. */
    public static <T> Answer<T> of(@Nullable T body) {
        return new Answer<>(body, new TreeMap<>());
    }

    /** Neither body nor headers so far. */
    public static Answer<Void> withoutBody() {
        return new Answer<>(null, new TreeMap<>());
    }

    /** The same with a header, which replaces an earlier one of its name. */
    public <H> Answer<T> with(DeclaredHeader<H> header, H value) {
        var more = new TreeMap<>(headers);
        more.put(key(header), new Value(header, value));
        return new Answer<>(body, more);
    }

    /** The body; null where there is none. */
    public @Nullable T body() {
        return body;
    }

    /**
     * The body where there has to be one.
     *
     * @throws IllegalStateException when there is none
     */
    public T requiredBody() {
        if (body == null) {
            throw new IllegalStateException("the handler gave no body, where the document declares one");
        }
        return body;
    }

    /**
     * Puts the headers onto a response.
     *
     * @throws IllegalStateException for one that is not declared for it, and for one that is missing
     */
    ServerResponse onto(ServerResponse response, JsonCodec codec, List<DeclaredHeader<?>> declared) {
        var names = declared.stream().map(Answer::key).toList();
        headers.forEach(
                (key, value) -> require(names.contains(key), value.header(), "is not declared for this answer"));
        declared.forEach(header ->
                require(!header.required() || headers.containsKey(key(header)), header, "is required and was not set"));
        return onto(response, codec);
    }

    /** Puts the headers onto a response, whatever is declared for it. */
    ServerResponse onto(ServerResponse response, JsonCodec codec) {
        var writer = new ParameterWriter(codec);
        var complete = response;
        for (var each : headers.values()) {
            var text = writer.header(each.value(), each.header().style());
            complete = complete.withHeader(each.header().name(), text.orElse(""));
        }
        return complete;
    }

    private static void require(boolean fine, DeclaredHeader<?> header, String complaint) {
        if (!fine) {
            throw new IllegalStateException("the header " + header.name() + " " + complaint);
        }
    }

    private static String key(DeclaredHeader<?> header) {
        return header.name().toLowerCase(Locale.ROOT);
    }

    /** The names of the headers: values may be credentials. */
    @Override
    public String toString() {
        return "Answer" + headers.keySet();
    }
}
