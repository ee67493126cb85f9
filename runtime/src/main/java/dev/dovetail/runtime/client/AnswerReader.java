package dev.dovetail.runtime.client;

import dev.dovetail.runtime.client.Call.Success;
import dev.dovetail.runtime.client.Received.Streamed;
import dev.dovetail.runtime.client.Received.Whole;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.json.JsonReadException;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Violation;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns answers into results and exceptions. */
final class AnswerReader {
    private static final int LONGEST_EXCERPT = 500;

    private final JsonCodec codec;

    AnswerReader(JsonCodec codec) {
        this.codec = codec;
    }

    <T> ApiResponse<T> read(Call<T> call, Received answer, Secrets secrets) {
        var success = call.success(answer.status(), answer.header("Content-Type"))
                .orElseThrow(() -> failure(call, answer, secrets));
        return new ApiResponse<>(answer.status(), answer.headers(), result(call, success, answer, secrets));
    }

    private <B, T> @Nullable T result(Call<T> call, Success<B, T> success, Received answer, Secrets secrets) {
        return success.result().apply(body(call, success.type(), answer, secrets));
    }

    @SuppressWarnings("unchecked") // a BodyType of that kind has that type
    private <B> @Nullable B body(Call<?> call, BodyType<B> type, Received answer, Secrets secrets) {
        return switch (type.kind()) {
            case NONE -> null;
            case BINARY -> (B) binary(answer);
            case ITEMS -> (B) type.items(streamed(answer), codec);
            case TEXT -> (B) complete(call, answer, secrets, text(answer));
            case VALUE -> value(call, type, answer, secrets);
        };
    }

    private <B> @Nullable B value(Call<?> call, BodyType<B> type, Received answer, Secrets secrets) {
        complete(call, answer, secrets, "");
        if (answer.octets().length == 0) {
            throw undecodable(call, answer, secrets, "has no body, where the document declares one", null);
        }
        try {
            return codec.read(answer.octets(), type);
        } catch (JsonReadException e) {
            throw undecodable(call, answer, secrets, "has a body that does not fit: " + e.getMessage(), e);
        }
    }

    private static String complete(Call<?> call, Received answer, Secrets secrets, String text) {
        if (answer.body() instanceof Whole whole && whole.cut()) {
            throw undecodable(call, answer, secrets, "has a body longer than the client's limit", null);
        }
        return text;
    }

    private static InputStream streamed(Received answer) {
        if (!(answer.body() instanceof Streamed streamed)) {
            throw new IllegalStateException("a body of that kind was not streamed");
        }
        return streamed.stream();
    }

    private static BinaryContent binary(Received answer) {
        var content = BinaryContent.once(streamed(answer))
                .withMediaType(answer.headers().firstValue("Content-Type").orElse(null))
                .withFileName(
                        DispositionName.of(answer.header("Content-Disposition")).orElse(null));
        var length = answer.headers().firstValueAsLong("Content-Length");
        return length.isPresent() ? content.withLength(length.getAsLong()) : content;
    }

    private ApiException failure(Call<?> call, Received answer, Secrets secrets) {
        var text = text(answer);
        var excerpt = excerpt(text, secrets);
        var message = call + " answered " + answer.status() + (excerpt.isEmpty() ? "" : ": " + excerpt);
        return new ApiException(message, answer, text, declaredError(call, answer), codec);
    }

    private @Nullable Object declaredError(Call<?> call, Received answer) {
        var status = answer.status();
        for (var key : List.of(String.valueOf(status), status / 100 + "XX", "default")) {
            var type = call.failures().get(key);
            if (type != null) {
                return error(type, answer);
            }
        }
        return null;
    }

    private @Nullable Object error(BodyType<?> type, Received answer) {
        try {
            return switch (type.kind()) {
                case NONE -> null;
                case BINARY -> BinaryContent.of(answer.octets());
                case TEXT, ITEMS -> text(answer);
                case VALUE -> answer.octets().length == 0 ? null : codec.read(answer.octets(), type);
            };
        } catch (JsonReadException e) {
            // the status says more than the fault in the error's body, which the exception holds as text
            return null;
        }
    }

    private static ApiDecodeException undecodable(
            Call<?> call, Received answer, Secrets secrets, String complaint, @Nullable JsonReadException cause) {
        var text = text(answer);
        var mediaType = answer.header("Content-Type");
        var message = call + " answered " + answer.status() + " and " + secrets.hideIn(complaint)
                + (mediaType.isEmpty() ? "" : " [" + excerpt(mediaType, secrets) + "]")
                + (text.isEmpty() ? "" : ": " + excerpt(text, secrets));
        var violations = cause == null ? List.<Violation>of() : cause.violations();
        // without the cause, whose message may repeat what the server repeated
        return new ApiDecodeException(message, answer.status(), answer.headers(), text, violations);
    }

    private static String text(Received answer) {
        return new String(
                answer.octets(), MediaType.of(answer.header("Content-Type")).charset());
    }

    private static String excerpt(String text, Secrets secrets) {
        return PrintableText.of(secrets.hideIn(text), LONGEST_EXCERPT);
    }
}
