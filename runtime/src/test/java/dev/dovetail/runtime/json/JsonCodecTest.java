package dev.dovetail.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.dovetail.runtime.model.BinaryContent;
import dev.dovetail.runtime.model.Presence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCodecTest {

    private final JsonCodec strict = JsonCodec.strict();
    private final JsonCodec lenient = JsonCodec.lenient();

    @Test
    void readsEveryScalar() {
        assertThat(read("5", Integer.class)).isEqualTo(5);
        assertThat(read("5e2", Integer.class)).isEqualTo(500);
        assertThat(read("-9223372036854775808", Long.class)).isEqualTo(Long.MIN_VALUE);
        assertThat(read("1.5", Float.class)).isEqualTo(1.5f);
        assertThat(read("0.1", Double.class)).isEqualTo(0.1);
        assertThat(read("9223372036854775809", Double.class)).isEqualTo(9.223372036854775809e18);
        assertThat(read("1.10", BigDecimal.class)).isEqualTo(new BigDecimal("1.10"));
        assertThat(read("123456789012345678901234567890", BigInteger.class))
                .isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(read("true", Boolean.class)).isTrue();
        assertThat(read("\"2026-01-02\"", LocalDate.class)).isEqualTo(LocalDate.of(2026, 1, 2));
        assertThat(read("\"https://a/b?c\"", URI.class)).isEqualTo(URI.create("https://a/b?c"));
        assertThat(read("\"AQID\"", byte[].class)).containsExactly(1, 2, 3);
        assertThat(read("\"00000000-0000-0000-0000-000000000001\"", UUID.class)).isEqualTo(new UUID(0, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            java.lang.Double     | 1e400    | expected a number (double), got 1e400
            java.lang.Double     | "NaN"    | expected a number (double), got "NaN"
            java.lang.Float      | 1e39     | expected a number (float), got 1e39
            java.lang.Float      | "1"      | expected a number (float), got "1"
            java.math.BigInteger | 1.5      | expected an integer, got 1.5
            java.math.BigInteger | 1e999999999 | expected an integer, got 1e999999999
            java.util.UUID       | "1-1-1-1-1" | expected a UUID, got "1-1-1-1-1"
            java.util.UUID       | ""       | expected a UUID, got ""
            java.net.URI         | "a b"    | expected a URI, got "a b"
            java.time.LocalDate  | "2026-13-01" | expected a date, got "2026-13-01"
            java.lang.String     | true     | expected a string, got true
            java.lang.String     | 1.0      | expected a string, got 1.0
            """)
    void refusesWhatIsNone(Class<?> type, String json, String message) {
        assertThatThrownBy(() -> read(json, type))
                .isInstanceOf(JsonReadException.class)
                .hasMessage(message);
    }

    @Test
    void showsNoControlCharactersInMessages() {
        assertThatThrownBy(() -> read("\"a\\u0000\\n\\u202eb\"", UUID.class))
                .hasMessage("expected a UUID, got \"a\uFFFD\uFFFD\uFFFDb\"");
    }

    @Test
    void readsListsAndMaps() {
        assertThat(strict.read(bytes("[1,2]"), BodyType.listOf(BodyType.of(Integer.class))))
                .containsExactly(1, 2);
        assertThat(strict.read(bytes("{\"a\":[1]}"), BodyType.mapOf(BodyType.listOf(BodyType.of(Long.class)))))
                .isEqualTo(Map.of("a", List.of(1L)));
        assertThatThrownBy(() -> strict.read(bytes("[1,null]"), BodyType.listOf(BodyType.of(Integer.class))))
                .hasMessage("[1]: must not be null");
        assertThat(lenient.read(bytes("[1,null]"), BodyType.listOf(BodyType.of(Integer.class))))
                .hasSize(2);
    }

    @Test
    void readsWhatIsNotJsonAsItIs() {
        assertThat(strict.read(bytes("{"), BodyType.text())).isEqualTo("{");
        assertThat(strict.read(bytes("{"), BodyType.binary()).bytes()).containsExactly('{');
        assertThat(strict.read(bytes("{"), BodyType.none())).isNull();
        assertThat(strict.read(new ByteArrayInputStream(bytes("x")), BodyType.text()))
                .isEqualTo("x");
    }

    @Test
    void readsFreeJsonNull() {
        assertThat(strict.tree(bytes("null")).isNull()).isTrue();
    }

    @Test
    void takesNullForClientsOnly() {
        assertThat(lenient.read(bytes("null"), BodyType.of(String.class))).isNull();
        assertThatThrownBy(() -> strict.read(bytes("null"), BodyType.of(String.class)))
                .hasMessage("must not be null");
    }

    @Test
    void passesFailuresOfTheStreamOn() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> strict.read(broken, BodyType.of(String.class)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }

    @Test
    void assumesUtcWhenAskedTo() {
        var type = BodyType.of(OffsetDateTime.class);
        var json = bytes("\"2026-01-02T03:04:05\"");

        assertThatThrownBy(() -> strict.read(json, type)).isInstanceOf(JsonReadException.class);
        assertThat(strict.assumeUtc().read(json, type)).isEqualTo("2026-01-02T03:04:05Z");
        assertThatThrownBy(() -> strict.assumeUtc().read(bytes("5"), type)).isInstanceOf(JsonReadException.class);
    }

    @Test
    void worksWithTheMapperOfSomebodyElse() {
        var mapper = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE);
        var codec = JsonCodec.of(mapper);

        assertThat(new String(codec.write(new Named("x", Presence.ofNull())), StandardCharsets.UTF_8))
                .isEqualTo("{\"first-name\":\"x\",\"last-name\":null}");
        assertThat(codec.read(bytes("{\"first-name\":\"x\",\"last-name\":\"y\"}"), BodyType.of(Named.class)))
                .isEqualTo(new Named("x", Presence.of("y")));
        assertThatThrownBy(codec::assumeUtc).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void writesNoFilesAsJson() {
        assertThatThrownBy(() -> strict.write(Map.of("f", BinaryContent.of(new byte[1]))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("multipart/form-data");
    }

    @Test
    void writesTheSameBytesForEveryLocaleAndTime() {
        var value =
                List.of(new BigDecimal("1234567.5"), OffsetDateTime.parse("2026-01-02T03:04:05.100Z"), LocalDate.EPOCH);

        assertThat(new String(strict.write(value), StandardCharsets.UTF_8))
                .isEqualTo("[1234567.5,\"2026-01-02T03:04:05.1Z\",\"1970-01-01\"]");
    }

    private record Named(String firstName, Presence<String> lastName) {}

    private <T> T read(String json, Class<T> type) {
        return strict.read(bytes(json), BodyType.of(type));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
