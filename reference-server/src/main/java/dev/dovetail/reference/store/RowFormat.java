package dev.dovetail.reference.store;

import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import java.nio.charset.StandardCharsets;

/** How a row becomes text and back. */
public interface RowFormat<T> {

    /** The row as text. */
    String write(T row);

    /** The row that was written as this text. */
    T read(String text);

    /** Rows as JSON. */
    static <T> RowFormat<T> json(JsonCodec codec, Class<T> type) {
        var bodyType = BodyType.of(type);
        return new RowFormat<>() {
            @Override
            public String write(T row) {
                return new String(codec.write(row), StandardCharsets.UTF_8);
            }

            @Override
            public T read(String text) {
                var row = codec.read(text.getBytes(StandardCharsets.UTF_8), bodyType);
                if (row == null) {
                    throw new IllegalStateException("a row of type " + type.getSimpleName() + " is null");
                }
                return row;
            }
        };
    }
}
