package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Header;
import dev.dovetail.generator.emit.HonouredParameters;
import dev.dovetail.generator.emit.operation.Success;
import dev.dovetail.runtime.client.ApiResponse;
import dev.dovetail.runtime.parameter.DeclaredHeader;
import dev.dovetail.runtime.server.Answer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Values for the headers that the document declares for an answer, set by a handler and read by the client. */
final class AnswerHeaders {

    private final Emitted emitted;
    private final JavaValues java;
    private final Map<Header, Object> values = new LinkedHashMap<>();

    private AnswerHeaders(Emitted emitted, JavaValues java) {
        this.emitted = emitted;
        this.java = java;
    }

    /**
     * Values for all of a success.
     *
     * @param maker from a header as if it were a parameter to JSON; empty where no value can be made
     */
    static AnswerHeaders of(
            Emitted emitted,
            JavaValues java,
            Success success,
            BiFunction<Header, HonouredParameters, Optional<JsonNode>> maker)
            throws ReflectiveOperationException {
        var headers = new AnswerHeaders(emitted, java);
        var honoured = new HonouredParameters(emitted.context().types());
        for (var header : success.headers()) {
            var value = maker.apply(header, honoured);
            if (value.isPresent()) {
                headers.values.put(header, java.read(value.get(), headers.type(header)));
            }
        }
        return headers;
    }

    /** What a handler with these headers gives. */
    @SuppressWarnings("unchecked") // the value was read as the constant's own type
    Object beside(Object body) {
        var answer = Answer.of(body);
        for (var entry : values.entrySet()) {
            answer = answer.with((DeclaredHeader<Object>) constant(entry.getKey()), entry.getValue());
        }
        return answer;
    }

    /** Where what the client reads differs; empty where nothing does. */
    String difference(ApiResponse<?> response) {
        var differences = new StringBuilder();
        values.forEach((header, sent) -> {
            var read = response.header(constant(header)).orElse(null);
            differences.append(Difference.of(java.comparable(sent), java.comparable(read)));
        });
        return differences.toString();
    }

    private DeclaredHeader<?> constant(Header header) {
        try {
            return (DeclaredHeader<?>) field(header).get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private Type type(Header header) {
        return ((ParameterizedType) field(header).getGenericType()).getActualTypeArguments()[0];
    }

    private java.lang.reflect.Field field(Header header) {
        var names = emitted.context().names();
        try {
            return emitted.load(names.headers()).getField(names.header(header));
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
