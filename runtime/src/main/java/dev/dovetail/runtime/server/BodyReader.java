package dev.dovetail.runtime.server;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.parameter.ParameterReadException;
import dev.dovetail.runtime.parameter.ParameterReader;
import dev.dovetail.runtime.parameter.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the body of one request by its media type. */
final class BodyReader {

    private final ServerRequest request;
    private final List<MediaType> consumed;
    private final JsonCodec codec;
    private final long maxBytes;

    private final Map<String, Style> styles;

    BodyReader(
            ServerRequest request,
            List<MediaType> consumed,
            JsonCodec codec,
            long maxBytes,
            Map<String, Style> styles) {
        this.styles = styles;
        this.request = request;
        this.consumed = consumed;
        this.codec = codec;
        this.maxBytes = maxBytes;
    }

    /**
     * Reads the body; null when there is none.
     *
     * @throws ProblemException when it has another media type than the operation reads, is too long, malformed or
     *     breaks its contract
     */
    <T> @Nullable T read(BodyType<T> type) {
        return read(type, () -> null);
    }

    /** As {@link #read(BodyType)}, with what is to be done when there is none. */
    <T> @Nullable T read(BodyType<T> type, Supplier<? extends @Nullable T> absent) {
        var mediaType = mediaType();
        mediaType.ifPresent(this::requireConsumed);
        requireAnnouncedLength();
        try {
            var body = new PushbackInputStream(new BoundedBody(request.body(), maxBytes));
            var first = body.read();
            if (first < 0 && mediaType.filter(BodyReader::emptyForm).isEmpty()) {
                return absent.get();
            }
            if (first >= 0) {
                body.unread(first);
            }
            requireUncoded();
            return value(body, mediaType.orElseThrow(() -> unsupported("a body needs a Content-Type")), type);
        } catch (IOException e) {
            throw new ProblemException(unreadable(e));
        } catch (UncheckedIOException e) {
            throw new ProblemException(unreadable(e.getCause()));
        }
    }

    /** What is wrong when the body could not be read to its end. */
    static Problem unreadable(IOException failure) {
        return failure instanceof PayloadTooLargeException tooLarge
                ? new Problem.PayloadTooLarge(tooLarge.maxBytes())
                : new Problem.MalformedBody("the body ended early");
    }

    /** A form in which nothing is filled in has no octets, and is a body still. */
    private static boolean emptyForm(MediaType mediaType) {
        return mediaType.is("application", "x-www-form-urlencoded");
    }

    private Optional<MediaType> mediaType() {
        var header = request.header("Content-Type");
        if (header.isEmpty()) {
            return Optional.empty();
        }
        var mediaType = MediaType.parse(header.get());
        if (mediaType.isEmpty()) {
            throw unsupported("the Content-Type is not a media type");
        }
        return mediaType;
    }

    private void requireConsumed(MediaType mediaType) {
        if (consumed.stream().noneMatch(range -> range.covers(mediaType))) {
            throw unsupported("this operation does not read " + mediaType);
        }
    }

    private void requireAnnouncedLength() {
        var announced = request.header("Content-Length").orElse("0");
        if (announced.matches("[0-9]{1,18}") && Long.parseLong(announced) > maxBytes) {
            throw new ProblemException(new Problem.PayloadTooLarge(maxBytes));
        }
    }

    private void requireUncoded() {
        var coding = request.header("Content-Encoding").orElse("identity");
        if (!coding.equalsIgnoreCase("identity")) {
            throw unsupported("bodies with a Content-Encoding are not read");
        }
    }

    private ProblemException unsupported(String why) {
        return new ProblemException(new Problem.UnsupportedMediaType(why + "; " + expectation()));
    }

    private String expectation() {
        return "it is one of "
                + String.join(", ", consumed.stream().map(MediaType::toString).toList());
    }

    private <T> @Nullable T value(InputStream body, MediaType mediaType, BodyType<T> type) throws IOException {
        if (type.kind() == BodyType.Kind.BINARY) {
            return type.cast(streamed(body));
        }
        try {
            var value = decoded(body, mediaType, type);
            var violations = Validation.of(value);
            if (!violations.isEmpty()) {
                throw Problems.invalid(RequestViolation.of(In.BODY, violations));
            }
            return value;
        } catch (JsonReadException e) {
            throw e.malformed()
                    ? new ProblemException(new Problem.MalformedBody(e.getMessage()))
                    : Problems.invalid(RequestViolation.of(In.BODY, e.violations()));
        } catch (ParameterReadException e) {
            throw Problems.invalid(RequestViolation.of(In.BODY, e.violations()));
        }
    }

    /** Streamed: the handler meets the limit while it reads. */
    private BinaryContent streamed(InputStream body) {
        return BinaryContent.once(body)
                .withMediaType(request.header("Content-Type").orElse(null));
    }

    private <T> @Nullable T decoded(InputStream body, MediaType mediaType, BodyType<T> type) throws IOException {
        if (type.kind() == BodyType.Kind.TEXT) {
            var text = new String(body.readAllBytes(), mediaType.charset());
            return codec.read(text.getBytes(StandardCharsets.UTF_8), type);
        }
        if (mediaType.is("multipart", "form-data")) {
            return codec.readForm(MultipartBody.fields(body.readAllBytes(), mediaType, codec), type);
        }
        if (mediaType.is("application", "x-www-form-urlencoded")) {
            var form = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            return new ParameterReader(codec).form(form, type, styles);
        }
        return codec.read(body, type);
    }
}
