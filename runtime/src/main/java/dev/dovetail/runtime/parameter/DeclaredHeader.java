package dev.dovetail.runtime.parameter;

import dev.dovetail.runtime.json.JsonCodec;
import java.util.List;
import java.util.Optional;

/**
 * A header that the document declares for answers (OpenAPI, Header Object): its name, and how its text becomes a value.
 *
 * @param <T> the type of its value
 * @param name compared without case
 * @param required whether every answer that it is declared for has it
 */
public record DeclaredHeader<T>(String name, ValueType<T> type, Style style, boolean required) {

    /** A header in the style {@link Style#SIMPLE} that an answer may have. */
    public static <T> DeclaredHeader<T> of(String name, ValueType<T> type) {
        return of(name, type, Style.SIMPLE);
    }

    /** A header that an answer may have. */
    public static <T> DeclaredHeader<T> of(String name, ValueType<T> type, Style style) {
        return new DeclaredHeader<>(name, type, style, false);
    }

    /** The same header where every answer has it. */
    public DeclaredHeader<T> mandatory() {
        return new DeclaredHeader<>(name, type, style, true);
    }

    /**
     * Reads the header's fields; empty where there are none.
     *
     * @throws ParameterReadException for a text that is no value of the type
     */
    public Optional<T> read(List<String> fields, JsonCodec codec) {
        return Optional.ofNullable(new ParameterReader(codec).header(name, fields, type, style));
    }
}
