package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads one value, and reports all that is wrong with it at once. */
final class CollectingReader {

    private CollectingReader() {}

    /**
     * Reads the value that the parser is at or before. Failures are put into words here, while the parser can still
     * tell what it is at.
     *
     * @throws JsonReadException naming everything that is wrong
     */
    static @Nullable Object read(ObjectMapper mapper, JsonParser parser, JavaType type) throws IOException {
        var collected = new Collected();
        try {
            Object value = mapper.readerFor(type)
                    .withAttribute(Collected.class, collected)
                    .readValue(parser);
            collected.check();
            return value;
        } catch (JsonProcessingException e) {
            throw ReadFailures.of(e, collected);
        }
    }
}
