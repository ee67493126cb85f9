package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.ItemFraming;
import dev.dovetail.runtime.json.ItemWriter;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.ItemStream;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.parameter.ParameterReadException;
import dev.dovetail.runtime.parameter.ParameterReader;
import dev.dovetail.runtime.parameter.PercentEncoding;
import dev.dovetail.runtime.parameter.QueryText;
import dev.dovetail.runtime.parameter.Style;
import dev.dovetail.runtime.parameter.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way to its handler: typed parameters and body, and the answer. What does not fit its type ends the
 * handling with {@link Problem.InvalidRequest}. Not thread-safe.
 *
 * @param <C> what is known of a caller
 */
public final class Exchange<C> {

    private final ServerRequest request;
    private final @Nullable C caller;
    private final Map<String, String> pathParameters;
    private final RouteContext context;
    private @Nullable QueryText query;

    Exchange(ServerRequest request, @Nullable C caller, Map<String, String> pathParameters, RouteContext context) {
        this.request = request;
        this.caller = caller;
        this.pathParameters = pathParameters;
        this.context = context;
    }

    /** The request as it came in. */
    public ServerRequest request() {
        return request;
    }

    /**
     * Who calls.
     *
     * @throws IllegalStateException for an operation that asks for no credentials
     */
    public C caller() {
        if (caller == null) {
            throw new IllegalStateException("this operation asks for no credentials, so it has no caller");
        }
        return caller;
    }

    /** The media type to answer with: of those that the operation produces, the one that the caller likes best. */
    public String accepted() {
        return context.accepted();
    }

    /** A path parameter of the style {@link Style#SIMPLE}. */
    public <T> T path(String name, ValueType<T> type) {
        return path(name, type, Style.SIMPLE);
    }

    /** A path parameter. */
    public <T> T path(String name, ValueType<T> type, Style style) {
        var raw = pathParameters.get(name);
        if (raw == null) {
            throw new IllegalArgumentException("the path has no parameter " + name);
        }
        return read(In.PATH, () -> reader().path(name, raw, type, style));
    }

    /** A query parameter, null when it is not there. */
    public <T> @Nullable T query(String name, ValueType<T> type, Style style) {
        return readOptional(In.QUERY, () -> reader().query(name, queryText(), type, style));
    }

    /** A query parameter, {@code otherwise} when it is not there. */
    public <T> T query(String name, ValueType<T> type, Style style, T otherwise) {
        var value = query(name, type, style);
        return value == null ? otherwise : value;
    }

    /** A query parameter that has to be there. */
    public <T> T requiredQuery(String name, ValueType<T> type, Style style) {
        return required(In.QUERY, name, query(name, type, style));
    }

    /** A header parameter, null when it is not there. */
    public <T> @Nullable T header(String name, ValueType<T> type, Style style) {
        return readOptional(
                In.HEADER, () -> reader().header(name, request.headers().all(name), type, style));
    }

    /** A header parameter, {@code otherwise} when it is not there. */
    public <T> T header(String name, ValueType<T> type, Style style, T otherwise) {
        var value = header(name, type, style);
        return value == null ? otherwise : value;
    }

    /** A header parameter that has to be there. */
    public <T> T requiredHeader(String name, ValueType<T> type, Style style) {
        return required(In.HEADER, name, header(name, type, style));
    }

    /** A cookie parameter, null when it is not there. */
    public <T> @Nullable T cookie(String name, ValueType<T> type, Style style) {
        return readOptional(
                In.COOKIE, () -> reader().cookie(name, request.headers().all("Cookie"), type, style));
    }

    /** A cookie parameter, {@code otherwise} when it is not there. */
    public <T> T cookie(String name, ValueType<T> type, Style style, T otherwise) {
        var value = cookie(name, type, style);
        return value == null ? otherwise : value;
    }

    /** A cookie parameter that has to be there. */
    public <T> T requiredCookie(String name, ValueType<T> type, Style style) {
        return required(In.COOKIE, name, cookie(name, type, style));
    }

    /** The body, which has to be there; read by its media type and checked. */
    public <T> T body(BodyType<T> type) {
        return required(In.BODY, "", optionalBody(type));
    }

    /** The body, null when there is none. */
    public <T> @Nullable T optionalBody(BodyType<T> type) {
        return context.bodyReader(request).read(type);
    }

    /** The body, which has to be there and may be the JSON {@code null}. */
    public <T> @Nullable T nullableBody(BodyType<T> type) {
        return context.bodyReader(request).read(type.orNull(), () -> required(In.BODY, "", null));
    }

    /** As {@link #nullableBody(BodyType)}, with the styles of members of a urlencoded form. */
    public <T> @Nullable T nullableBody(BodyType<T> type, Map<String, Style> styles) {
        return context.bodyReader(request, styles).read(type.orNull(), () -> required(In.BODY, "", null));
    }

    /** Whether the request has a body of one of these media types, which may be ranges. */
    public boolean hasBody(String... mediaTypes) {
        var sent = request.header("Content-Type").flatMap(MediaType::parse);
        return sent.isPresent()
                && Arrays.stream(mediaTypes)
                        .flatMap(text -> MediaType.parse(text).stream())
                        .anyMatch(range -> range.covers(sent.get()));
    }

    /** As {@link #body(BodyType)}, with the styles of members of a urlencoded form that are not written in the usual way. */
    public <T> T body(BodyType<T> type, Map<String, Style> styles) {
        return required(In.BODY, "", optionalBody(type, styles));
    }

    /** As {@link #optionalBody(BodyType)}, with the styles of members of a urlencoded form. */
    public <T> @Nullable T optionalBody(BodyType<T> type, Map<String, Style> styles) {
        return context.bodyReader(request, styles).read(type);
    }

    /** An answer without a body. */
    public ServerResponse answer(int status) {
        return ServerResponse.of(status);
    }

    /**
     * An answer with a body: {@link BinaryContent} as it is, {@link ItemStream} item by item, text for {@code text/*}, JSON otherwise.
     *
     * @param mediaType as the document declares it; where it is a range, the content's own
     */
    public ServerResponse answer(int status, String mediaType, @Nullable Object body) {
        if (body instanceof ItemStream<?> items) {
            return items(status, mediaType, items);
        }
        if (body instanceof BinaryContent content) {
            return binary(status, mediaType, content);
        }
        if (body instanceof CharSequence text && mediaType.startsWith("text/")) {
            var declared = mediaType.contains("charset") ? mediaType : mediaType + ";charset=UTF-8";
            var charset = MediaType.parse(mediaType).map(MediaType::charset).orElse(StandardCharsets.UTF_8);
            return ServerResponse.of(status).withBody(declared, text.toString().getBytes(charset));
        }
        return ServerResponse.of(status).withBody(mediaType, context.codec().write(body));
    }

    /**
     * As {@link #answer(int, String, Object)}, of several media types: the content's own where it has one of them, else the one that the
     * caller likes best, else the first.
     */
    public ServerResponse answer(int status, List<String> mediaTypes, @Nullable Object body) {
        var own = body instanceof BinaryContent content ? content.mediaType() : Optional.<String>empty();
        return answer(
                status,
                own.flatMap(type -> among(mediaTypes, type))
                        .or(() -> among(mediaTypes, accepted()))
                        .orElse(mediaTypes.get(0)),
                body);
    }

    /**
     * A response with the headers of the handler's answer.
     *
     * @param declared those that the document declares for the response
     * @throws IllegalStateException when the answer has one that is not declared, or lacks one that is required
     */
    public ServerResponse withHeaders(ServerResponse response, Answer<?> answer, DeclaredHeader<?>... declared) {
        return answer.onto(response, context.codec(), List.of(declared));
    }

    private static Optional<String> among(List<String> mediaTypes, String wanted) {
        var type = MediaType.parse(wanted);
        return mediaTypes.stream()
                .filter(text -> type.isPresent()
                        && MediaType.parse(text)
                                .filter(range -> range.covers(type.get()))
                                .isPresent())
                .findFirst()
                .map(text -> text.contains("*") ? wanted : text);
    }

    private ServerResponse items(int status, String mediaType, ItemStream<?> items) {
        var framing = mediaType.startsWith("text/event-stream")
                ? ItemFraming.EVENTS
                : mediaType.contains("json-seq") ? ItemFraming.SEQUENCE : ItemFraming.LINES;
        var octets = BinaryContent.once(new ItemWriter(items, framing, context.codec()));
        return ServerResponse.of(status).withHeader("Cache-Control", "no-cache").withBody(mediaType, octets);
    }

    private static ServerResponse binary(int status, String declared, BinaryContent content) {
        var range = declared.contains("*");
        var mediaType = range ? content.mediaType().orElse("application/octet-stream") : declared;
        var response = ServerResponse.of(status).withBody(mediaType, content);
        // the encoded form only (RFC 8187): a quoted one would have to say what to do about quotes and beyond ASCII
        return content.fileName()
                .map(name -> response.withHeader(
                        "Content-Disposition", "attachment; filename*=UTF-8''" + PercentEncoding.encode(name)))
                .orElse(response);
    }

    private ParameterReader reader() {
        return context.parameters();
    }

    private QueryText queryText() {
        var parsed = query;
        if (parsed == null) {
            parsed = QueryText.parse(request.rawQuery());
            query = parsed;
        }
        return parsed;
    }

    private static <T> T read(In in, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ParameterReadException e) {
            throw Problems.invalid(RequestViolation.of(in, e.violations()));
        }
    }

    private static <T> @Nullable T readOptional(In in, Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (ParameterReadException e) {
            throw Problems.invalid(RequestViolation.of(in, e.violations()));
        }
    }

    private static <T> T required(In in, String name, @Nullable T value) {
        if (value == null) {
            throw Problems.invalid(in, name, "required", in == In.BODY ? "a body is required" : "is required");
        }
        return value;
    }
}
