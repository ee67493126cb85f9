package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON. Numbers are exact, date-times are RFC 3339. Thread-safe; making one takes milliseconds, so keep
 * it.
 */
public final class JsonCodec {

    private final @Nullable Reading reading;
    private final ObjectMapper mapper;
    private final ObjectMapper formMapper;

    private JsonCodec(@Nullable Reading reading, ObjectMapper mapper, ObjectMapper formMapper) {
        this.reading = reading;
        this.mapper = mapper;
        this.formMapper = formMapper;
    }

    private static JsonCodec with(Reading reading) {
        return new JsonCodec(reading, Mappers.create(reading), Mappers.create(reading.ofForms()));
    }

    /**
     * For clients, which take what the server sends as long as it can be understood: scalars of another type, null
     * anywhere, date-times without an offset as UTC.
     */
    public static JsonCodec lenient() {
        return with(Reading.LENIENT);
    }

    /**
     * For servers, which hold their callers to the contract: no conversion between scalar types, null only where the
     * model admits it, no repeated member names, nothing after the value, bounded depth.
     */
    public static JsonCodec strict() {
        return with(Reading.STRICT);
    }

    /** With Jackson set up by somebody else; the mapper is copied. */
    public static JsonCodec of(ObjectMapper mapper) {
        return new JsonCodec(null, Mappers.complete(mapper), Mappers.create(Reading.STRICT.ofForms()));
    }

    /**
     * The same, reading date-times without an offset as UTC.
     *
     * @throws IllegalStateException for a codec with Jackson set up by somebody else
     */
    public JsonCodec assumeUtc() {
        if (reading == null) {
            throw new IllegalStateException("the mapper given decides how date-times are read");
        }
        return with(reading.assumingUtc());
    }

    /** Writes a value as UTF-8. */
    public byte[] write(@Nullable Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a value; null only for the JSON {@code null} where codec or type admit it, and for {@link BodyType#none()}.
     *
     * @throws JsonReadException naming what is wrong
     */
    public <T> @Nullable T read(byte[] json, BodyType<T> type) {
        var direct = withoutJson(json, type);
        if (direct != null || type.kind() == BodyType.Kind.NONE) {
            return direct;
        }
        return parse(() -> mapper.createParser(json), type);
    }

    /**
     * Reads a value from a stream, which is closed.
     *
     * @throws JsonReadException naming what is wrong
     * @throws UncheckedIOException when the stream cannot be read
     */
    public <T> @Nullable T read(InputStream json, BodyType<T> type) {
        if (type.kind() != BodyType.Kind.VALUE) {
            try (json) {
                return withoutJson(json.readAllBytes(), type);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return parse(() -> mapper.createParser(json), type);
    }

    /**
     * Reads a value from a tree.
     *
     * @throws JsonReadException naming what is wrong
     */
    public <T> @Nullable T read(JsonNode json, BodyType<T> type) {
        return convert(mapper, json, type);
    }

    /**
     * Reads an object from the fields of a form. Text becomes what the model's member is: {@code 5} a number,
     * {@code true} a boolean; repeated names are a list.
     *
     * @throws JsonReadException naming what is wrong
     */
    public <T> @Nullable T readForm(List<FormField> fields, BodyType<T> type) {
        return readTexts(FormTree.of(fields), type);
    }

    /**
     * Reads a value from a tree whose scalars are all texts, as parameters and forms have them.
     *
     * @throws JsonReadException naming what is wrong
     */
    public <T> @Nullable T readTexts(JsonNode texts, BodyType<T> type) {
        return convert(formMapper, texts, type);
    }

    /**
     * Reads free JSON.
     *
     * @throws JsonReadException when the octets are not JSON
     */
    public JsonNode tree(byte[] json) {
        return parse(() -> mapper.createParser(json), BodyType.json());
    }

    /** The value as a tree. */
    public JsonNode toTree(@Nullable Object value) {
        return mapper.valueToTree(value);
    }

    /** An empty object, to put members into. */
    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    private <T> @Nullable T parse(Opening opening, BodyType<T> type) {
        try (var parser = opening.open()) {
            return parse(parser, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> @Nullable T parse(JsonParser parser, BodyType<T> type) throws IOException {
        try {
            if (parser.nextToken() == null) {
                throw ReadFailures.malformed("not JSON: empty");
            }
            var value = type.cast(CollectingReader.read(mapper, parser, mapper.constructType(type.type())));
            if (parser.nextToken() != null) {
                throw ReadFailures.malformed("not JSON: text after the end of the value");
            }
            return admitted(value, type);
        } catch (JsonProcessingException e) {
            throw ReadFailures.of(e, new Collected());
        }
    }

    private <T> @Nullable T convert(ObjectMapper by, JsonNode tree, BodyType<T> type) {
        try (var parser = by.treeAsTokens(tree)) {
            return admitted(type.cast(CollectingReader.read(by, parser, by.constructType(type.type()))), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> @Nullable T admitted(@Nullable T value, BodyType<T> type) {
        if (value == null && !type.nullable() && reading != null && !reading.nullsAnywhere()) {
            throw new JsonReadException(false, List.of(new Violation("", "null", "must not be null")), null);
        }
        return value;
    }

    private static <T> @Nullable T withoutJson(byte[] octets, BodyType<T> type) {
        return switch (type.kind()) {
            case BINARY -> type.cast(BinaryContent.of(octets));
            case TEXT -> type.cast(new String(octets, StandardCharsets.UTF_8));
            case VALUE, NONE, ITEMS -> null;
        };
    }

    /** Opens a parser on some source. */
    private interface Opening {
        JsonParser open() throws IOException;
    }
}
