package dev.dovetail.runtime.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON value as one variant of a union. The codec hands itself to generated unions through
 * {@code @JacksonInject}, so that models need nothing but Jackson's annotations.
 */
public interface VariantReader {

    /**
     * Reads the value as {@code type}.
     *
     * @param json Map, List, String, Number, Boolean or null
     * @throws RuntimeException naming the violations, when the value is not of that type
     */
    <T> T read(@Nullable Object json, Class<T> type);

    /** Reads the value as {@code type}, empty when it is not of that type. */
    <T> Optional<T> tryRead(@Nullable Object json, Class<T> type);

    /** How many members and items of the JSON value are not there, or others, when {@code value} is written again. */
    int lost(@Nullable Object json, Object value);
}
