package dev.dovetail.runtime.client;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.parameter.Style;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation: everything that is sent, and what may come back. Immutable as long as its values are; can be made any number
 * of times.
 *
 * @param <T> the type of a success
 */
public final class Call<T> {

    /** A parameter's value and how it is written. */
    record Argument(String name, @Nullable Object value, Style style) {}

    /** A body and its media type; the value is never null. For forms: styles and media types of members that have their own. */
    record Body(String mediaType, Object value, Map<String, Style> styles, Map<String, String> contentTypes) {
        Body {
            styles = Map.copyOf(styles);
            contentTypes = Map.copyOf(contentTypes);
        }
    }

    /** What a declared success is read as, and turned into. */
    record Success<B, T>(
            List<String> mediaTypes, BodyType<B> type, Function<? super @Nullable B, ? extends @Nullable T> result) {

        /** Whether an answer of this media type is read so; without media types any is. */
        boolean covers(String mediaType) {
            var actual = MediaType.of(mediaType);
            return mediaTypes.stream().map(MediaType::of).anyMatch(range -> range.covers(actual));
        }
    }

    private final Builder<T> parts;

    private Call(Builder<T> parts) {
        this.parts = parts;
    }

    /** Starts a call; {@code pathTemplate} has its parameters in braces and is relative to the client's base URI. */
    public static <T> Builder<T> to(String method, String pathTemplate) {
        return new Builder<>(method, pathTemplate);
    }

    String method() {
        return parts.method;
    }

    String pathTemplate() {
        return parts.pathTemplate;
    }

    /** Where to go instead of the path template and the query. */
    Optional<URI> target() {
        return Optional.ofNullable(parts.target);
    }

    /** Where to go instead of the path template: the query is added to what it has. */
    Optional<URI> receiver() {
        return Optional.ofNullable(parts.receiver);
    }

    List<Argument> path() {
        return parts.path;
    }

    List<Argument> query() {
        return parts.query;
    }

    List<Argument> headers() {
        return parts.headers;
    }

    List<Argument> cookies() {
        return parts.cookies;
    }

    List<List<String>> security() {
        return parts.security;
    }

    Optional<Body> body() {
        var value = parts.bodyValue;
        return value == null
                ? Optional.empty()
                : Optional.of(new Body(parts.bodyType, value, parts.styles, parts.contentTypes));
    }

    Optional<String> accept() {
        return Optional.ofNullable(parts.accept);
    }

    Collection<Success<?, T>> successes() {
        return parts.successes.values().stream().flatMap(List::stream).toList();
    }

    /** What this status means as a success: exact before range before default, which is only good for 2xx. */
    Optional<Success<?, T>> success(int status) {
        return declared(status).stream().findFirst();
    }

    /** As {@link #success(int)}: where the type of the body depends on its media type, the one of this media type. */
    Optional<Success<?, T>> success(int status, String mediaType) {
        var declared = declared(status);
        return declared.stream()
                .skip(1)
                .filter(success -> success.covers(mediaType))
                .findFirst()
                .or(() -> declared.stream().findFirst());
    }

    private List<Success<?, T>> declared(int status) {
        var exact = parts.successes.get(String.valueOf(status));
        var range = exact == null ? parts.successes.get(status / 100 + "XX") : exact;
        var failure = parts.failures.containsKey(String.valueOf(status));
        var otherwise = status / 100 == 2 && !failure ? parts.successes.get("default") : null;
        var found = range == null ? otherwise : range;
        return found == null ? List.of() : found;
    }

    Map<String, BodyType<?>> failures() {
        return parts.failures;
    }

    /** The value of a query parameter of this call; null when it has none. */
    @Nullable
    Object queryValue(String name) {
        return parts.query.stream()
                .filter(argument -> argument.name().equals(name))
                .map(Argument::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The same call with another value for a query parameter. */
    Call<T> withQuery(String name, Object value) {
        var changed = new Builder<>(parts);
        changed.query.removeIf(argument -> argument.name().equals(name));
        return changed.query(name, value).build();
    }

    /** The same call of another URI, with neither path nor query parameters. */
    Call<T> at(URI target) {
        var changed = new Builder<>(parts);
        changed.target = target;
        return changed.build();
    }

    /** Method and path template: what the call is, not what it carries. */
    @Override
    public String toString() {
        return parts.method + " " + parts.pathTemplate;
    }

    /** Collects the parts of a call. Not thread-safe. */
    public static final class Builder<T> {
        private final String method;
        private final String pathTemplate;
        private final List<Argument> path = new ArrayList<>();
        private final List<Argument> query = new ArrayList<>();
        private final List<Argument> headers = new ArrayList<>();
        private final List<Argument> cookies = new ArrayList<>();
        private final List<List<String>> security = new ArrayList<>();
        private final Map<String, List<Success<?, T>>> successes = new LinkedHashMap<>();
        private final Map<String, BodyType<?>> failures = new LinkedHashMap<>();
        private @Nullable URI target;
        private @Nullable URI receiver;
        private final Map<String, Style> styles = new LinkedHashMap<>();
        private final Map<String, String> contentTypes = new LinkedHashMap<>();
        private String bodyType = "";
        private @Nullable Object bodyValue;
        private @Nullable String accept;

        private Builder(String method, String pathTemplate) {
            this.method = method;
            this.pathTemplate = pathTemplate;
        }

        private Builder(Builder<T> other) {
            this(other.method, other.pathTemplate);
            path.addAll(other.path);
            query.addAll(other.query);
            headers.addAll(other.headers);
            cookies.addAll(other.cookies);
            security.addAll(other.security);
            successes.putAll(other.successes);
            failures.putAll(other.failures);
            target = other.target;
            receiver = other.receiver;
            styles.putAll(other.styles);
            contentTypes.putAll(other.contentTypes);
            bodyType = other.bodyType;
            bodyValue = other.bodyValue;
            accept = other.accept;
        }

        /** Where the call goes, whatever the client's base URI and the path template are: the one who asked for it said so. */
        public Builder<T> receiver(URI url) {
            if (!BaseUri.isHttp(url) || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "the URL of a receiver must be absolute, http or https, with a host");
            }
            receiver = url;
            return this;
        }

        /** A path parameter in style {@link Style#SIMPLE}. */
        public Builder<T> path(String name, Object value) {
            return path(name, value, Style.SIMPLE);
        }

        /** A path parameter. */
        public Builder<T> path(String name, Object value, Style style) {
            path.add(new Argument(name, value, style));
            return this;
        }

        /** A query parameter in style {@link Style#FORM_EXPLODED}; null is left out. */
        public Builder<T> query(String name, @Nullable Object value) {
            return query(name, value, Style.FORM_EXPLODED);
        }

        /** A query parameter; null is left out. */
        public Builder<T> query(String name, @Nullable Object value, Style style) {
            query.add(new Argument(name, value, style));
            return this;
        }

        /** A header in style {@link Style#SIMPLE}; null is left out. */
        public Builder<T> header(String name, @Nullable Object value) {
            return header(name, value, Style.SIMPLE);
        }

        /** A header; null is left out. */
        public Builder<T> header(String name, @Nullable Object value, Style style) {
            headers.add(new Argument(name, value, style));
            return this;
        }

        /** A cookie in style {@link Style#FORM}; null is left out. */
        public Builder<T> cookie(String name, @Nullable Object value) {
            return cookie(name, value, Style.FORM);
        }

        /** A cookie; null is left out. */
        public Builder<T> cookie(String name, @Nullable Object value, Style style) {
            cookies.add(new Argument(name, value, style));
            return this;
        }

        /**
         * One way to authenticate: the names of all schemes that it takes, none for an anonymous call. The first way for which the client
         * has all credentials is used, an anonymous one last.
         */
        public Builder<T> security(String... schemes) {
            security.add(List.of(schemes));
            return this;
        }

        /**
         * A body; null sends none. The media type says how it is written: JSON, {@code application/x-www-form-urlencoded},
         * {@code multipart/form-data} (members that are {@link dev.dovetail.runtime.model.BinaryContent} become file parts), text; binary
         * content and byte arrays are sent as they are under any media type.
         */
        public Builder<T> body(String mediaType, @Nullable Object value) {
            bodyType = mediaType;
            bodyValue = value;
            return this;
        }

        /** A body of JSON that is there in any case: null is sent as the JSON {@code null}. */
        public Builder<T> nullableBody(String mediaType, @Nullable Object value) {
            return body(mediaType, value == null ? NullNode.getInstance() : value);
        }

        /** How a member of an {@code application/x-www-form-urlencoded} body is written, where not in the usual way. */
        public Builder<T> field(String name, Style style) {
            styles.put(name, style);
            return this;
        }

        /** The media type of a part of a {@code multipart/form-data} body, where not the usual one of its kind. */
        public Builder<T> part(String name, String mediaType) {
            contentTypes.put(name, mediaType);
            return this;
        }

        /** Octets; null sends none. They are sent under their own media type where it is one of these, else under the first. */
        public Builder<T> octets(@Nullable BinaryContent value, String... mediaTypes) {
            var own = value == null ? Optional.<String>empty() : value.mediaType();
            var known = own.filter(type -> Arrays.stream(mediaTypes)
                    .anyMatch(range -> MediaType.of(range).covers(MediaType.of(type))));
            return body(known.orElse(mediaTypes[0]), value);
        }

        /** The {@code Accept} header, where the types of the answers do not say enough. */
        public Builder<T> accept(String mediaTypes) {
            accept = mediaTypes;
            return this;
        }

        /** A success that is the result itself. */
        public Builder<T> returns(int status, BodyType<? extends T> type) {
            return success(String.valueOf(status), type);
        }

        /** A success that is the result itself, by {@code "2XX"} or {@code "default"}, which stands for what has no key of its own. */
        public Builder<T> returns(String status, BodyType<? extends T> type) {
            return success(status, type);
        }

        private <B extends T> Builder<T> success(String status, BodyType<B> type) {
            return returns(status, type, body -> body);
        }

        /** A success that becomes the result by {@code result}, which gets null for {@link BodyType#none()} and JSON {@code null}. */
        public <B> Builder<T> returns(
                int status, BodyType<B> type, Function<? super @Nullable B, ? extends @Nullable T> result) {
            return returns(String.valueOf(status), type, result);
        }

        /** As {@link #returns(int, BodyType, Function)}, by {@code "2XX"} or {@code "default"}. */
        public <B> Builder<T> returns(
                String status, BodyType<B> type, Function<? super @Nullable B, ? extends @Nullable T> result) {
            return returns(status, List.of(), type, result);
        }

        /** A further type of a success, for answers of these media types, which may be ranges. */
        public <B> Builder<T> returns(
                String status,
                List<String> mediaTypes,
                BodyType<B> type,
                Function<? super @Nullable B, ? extends @Nullable T> result) {
            var types = new ArrayList<>(successes.getOrDefault(status, List.of()));
            types.add(new Success<B, T>(mediaTypes, type, result));
            successes.put(status, List.copyOf(types));
            return this;
        }

        /** What is in the body of a failure: {@code "404"}, {@code "4XX"} or {@code "default"}. */
        public Builder<T> fails(String status, BodyType<?> type) {
            failures.put(status, type);
            return this;
        }

        /** The call; this builder can go on to make others. */
        public Call<T> build() {
            return new Call<>(new Builder<>(this));
        }
    }
}
