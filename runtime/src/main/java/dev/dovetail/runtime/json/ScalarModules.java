package dev.dovetail.runtime.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import dev.dovetail.runtime.model.BinaryContent;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;

/** How scalars are read and written. */
final class ScalarModules {

    /** Beyond this a decimal is written with an exponent. */
    private static final int LARGEST_PLAIN_SCALE = 100;

    private ScalarModules() {}

    static SimpleModule reading(Reading reading) {
        var module = new SimpleModule("dovetail-reading");
        var any = reading.scalars() == Reading.Scalars.ANY;
        text(module, String.class, "a string", any, Function.identity());
        text(module, OffsetDateTime.class, "a date-time", any, text -> DateTimes.parse(text, reading.assumeUtc()));
        text(module, LocalDate.class, "a date", any, DateTimes::parseDate);
        text(module, UUID.class, "a UUID", any, ScalarModules::uuid);
        text(module, URI.class, "a URI", any, URI::create);
        text(module, byte[].class, "base64 text", any, Base64.getDecoder()::decode);
        var fromText = reading.fromText();
        number(module, Integer.class, "an integer (int32)", fromText, NumberConversions.INT32);
        number(module, int.class, "an integer (int32)", fromText, NumberConversions.INT32);
        number(module, Long.class, "an integer (int64)", fromText, NumberConversions.INT64);
        number(module, long.class, "an integer (int64)", fromText, NumberConversions.INT64);
        number(module, Float.class, "a number (float)", fromText, NumberConversions.FLOAT);
        number(module, float.class, "a number (float)", fromText, NumberConversions.FLOAT);
        number(module, Double.class, "a number (double)", fromText, NumberConversions.DOUBLE);
        number(module, double.class, "a number (double)", fromText, NumberConversions.DOUBLE);
        number(module, BigDecimal.class, "a number", fromText, NumberConversions.DECIMAL);
        number(module, BigInteger.class, "an integer", fromText, NumberConversions.INTEGER);
        module.addDeserializer(Boolean.class, new BooleanDeserializer(Boolean.class, fromText));
        module.addDeserializer(boolean.class, new BooleanDeserializer(boolean.class, fromText));
        module.addDeserializer(BinaryContent.class, new BinaryContentDeserializer(any));
        return module;
    }

    static SimpleModule writing() {
        var module = new SimpleModule("dovetail-writing");
        module.addSerializer(serializer(OffsetDateTime.class, (value, out) -> out.writeString(DateTimes.write(value))));
        module.addSerializer(serializer(LocalDate.class, (value, out) -> out.writeString(DateTimes.write(value))));
        module.addSerializer(serializer(BigDecimal.class, ScalarModules::writeDecimal));
        module.addSerializer(binarySerializer());
        return module;
    }

    /** A tree can hold a file, which a multipart form is made from; JSON text cannot. */
    static StdScalarSerializer<BinaryContent> binarySerializer() {
        return serializer(BinaryContent.class, (value, out) -> {
            if (out instanceof TokenBuffer tree) {
                tree.writeEmbeddedObject(value);
            } else {
                throw JsonMappingException.from(out, "JSON has no files: send this as multipart/form-data");
            }
        });
    }

    private static <T> void text(
            SimpleModule module, Class<T> type, String expected, boolean any, Function<String, T> parse) {
        module.addDeserializer(type, new TextDeserializer<>(type, expected, any, parse));
    }

    private static <T> void number(
            SimpleModule module,
            Class<T> type,
            String expected,
            boolean fromText,
            NumberDeserializer.Conversion<T> conversion) {
        module.addDeserializer(type, new NumberDeserializer<>(type, expected, fromText, conversion));
    }

    private static UUID uuid(String text) {
        // UUID.fromString takes 1-1-1-1-1 for one
        if (text.length() != 36) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }

    private static void writeDecimal(BigDecimal value, JsonGenerator out) throws IOException {
        if (Math.abs((long) value.scale()) <= LARGEST_PLAIN_SCALE) {
            out.writeNumber(value.toPlainString());
        } else {
            out.writeNumber(value);
        }
    }

    private static <T> StdScalarSerializer<T> serializer(Class<T> type, Writing<T> writing) {
        return new WritingSerializer<>(type, writing);
    }

    /** Writes one value. */
    private interface Writing<T> {
        void write(T value, JsonGenerator out) throws IOException;
    }

    private static final class WritingSerializer<T> extends StdScalarSerializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Writing<T> writing;

        WritingSerializer(Class<T> type, Writing<T> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
            writing.write(value, out);
        }
    }
}
