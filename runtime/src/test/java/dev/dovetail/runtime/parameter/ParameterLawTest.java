package dev.dovetail.runtime.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back as the same value, whatever characters are in it. */
class ParameterLawTest {
    private static final int ROUNDS = 300;
    private static final String AWKWARD = "%,;=&.|+ []\"'/\\?#~:@!$*()<>{}^`%2C%20\t\r\n\u0000äßЖ日\u2028";
    private static final int[] ASTRAL = {0x1F600, 0x10FFFF, 0x1D11E};

    private final Random random = new Random(20261121);
    private final JsonCodec codec = JsonCodec.strict();
    private final ParameterWriter writer = new ParameterWriter(codec);
    private final ParameterReader reader = new ParameterReader(codec);

    record Filter(
            @JsonProperty("a.name") String name,
            @JsonProperty("count") long count,
            @JsonProperty("exact") BigDecimal exact,
            @JsonProperty("on") boolean on,
            @JsonProperty("since") OffsetDateTime since,

            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("id[]") @JsonSetter(nulls = Nulls.SET)
            UUID id) {}

    /** Writes and reads at one place. */
    private interface Way {
        <T> T there(Object value, ValueType<T> type, Style style);
    }

    private final Way path = new Way() {
        @Override
        public <T> T there(Object value, ValueType<T> type, Style style) {
            var text = writer.path("p[;]=", value, style);
            assertThat(URI.create("http://localhost/a/" + text + "/b").getRawPath())
                    .isEqualTo("/a/" + text + "/b");
            assertThat(text).doesNotContain("/");
            return reader.path("p[;]=", text, type, style);
        }
    };

    private final Way query = new Way() {
        @Override
        public <T> T there(Object value, ValueType<T> type, Style style) {
            var pairs = writer.query("q &[x]=", value, style);
            var text =
                    URI.create("http://localhost/?" + String.join("&", pairs)).getRawQuery();
            return reader.query("q &[x]=", QueryText.parse(text), type, style);
        }
    };

    private final Way header = new Way() {
        @Override
        public <T> T there(Object value, ValueType<T> type, Style style) {
            var text = writer.header(value, style).orElseThrow();
            assertThat(text).matches("[\\x20-\\x7E]*").isEqualTo(text.strip());
            return reader.header("h", List.of(text), type, style);
        }
    };

    private final Way cookie = new Way() {
        @Override
        public <T> T there(Object value, ValueType<T> type, Style style) {
            var pairs = writer.cookie("c ;", value, style);
            return reader.cookie("c ;", List.of(String.join("; ", pairs)), type, style);
        }
    };

    @ParameterizedTest
    @EnumSource(names = {"SIMPLE", "SIMPLE_EXPLODED", "LABEL", "LABEL_EXPLODED", "MATRIX", "MATRIX_EXPLODED"})
    void pathsComeBack(Style style) {
        everyTypeComesBack(path, style);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORM", "FORM_EXPLODED", "SPACE_DELIMITED", "PIPE_DELIMITED"})
    void queriesComeBack(Style style) {
        everyTypeComesBack(query, style);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEP_OBJECT"})
    void deepObjectsComeBack(Style style) {
        scalarsComeBack(query, style);
        objectsComeBack(query, style);
    }

    @ParameterizedTest
    @EnumSource(names = {"SIMPLE", "SIMPLE_EXPLODED"})
    void headersComeBack(Style style) {
        everyTypeComesBack(header, style);
    }

    @ParameterizedTest
    @EnumSource(names = {"FORM", "FORM_EXPLODED"})
    void cookiesComeBack(Style style) {
        everyTypeComesBack(cookie, style);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON"})
    void jsonTextsComeBackEverywhere(Style style) {
        for (var way : List.of(path, query, header, cookie)) {
            for (var i = 0; i < ROUNDS; i++) {
                var filter = filter();
                assertThat(way.there(filter, ValueType.json(BodyType.of(Filter.class)), style))
                        .isEqualTo(filter);
            }
        }
    }

    private void everyTypeComesBack(Way way, Style style) {
        scalarsComeBack(way, style);
        listsComeBack(way, style);
        objectsComeBack(way, style);
    }

    private void scalarsComeBack(Way way, Style style) {
        for (var i = 0; i < ROUNDS; i++) {
            same(way, text(), ValueType.STRING, style);
            same(way, random.nextInt(), ValueType.INT32, style);
            same(way, random.nextLong(), ValueType.INT64, style);
            same(way, Float.intBitsToFloat(random.nextInt(0x7F800000)), ValueType.FLOAT, style);
            same(way, -Double.longBitsToDouble(random.nextLong(0x7FF0000000000000L)), ValueType.DOUBLE, style);
            same(way, decimal(), ValueType.DECIMAL, style);
            same(way, random.nextBoolean(), ValueType.BOOLEAN, style);
            same(way, dateTime(), ValueType.DATE_TIME, style);
            same(way, LocalDate.ofEpochDay(random.nextInt(50_000)), ValueType.DATE, style);
            same(way, new UUID(random.nextLong(), random.nextLong()), ValueType.UUID, style);
            same(way, URI.create("https://e.org/a?b=c,d;e&f=" + random.nextInt() + "#%2C"), ValueType.URI, style);
            var octets = new byte[random.nextInt(40)];
            random.nextBytes(octets);
            same(way, octets, ValueType.BYTES, style);
        }
    }

    private void listsComeBack(Way way, Style style) {
        for (var i = 0; i < ROUNDS; i++) {
            same(way, several(index -> text()), ValueType.list(ValueType.STRING), style);
            same(way, several(index -> decimal()), ValueType.list(ValueType.DECIMAL), style);
            same(way, several(index -> dateTime()), ValueType.list(ValueType.DATE_TIME), style);
        }
    }

    private void objectsComeBack(Way way, Style style) {
        for (var i = 0; i < ROUNDS; i++) {
            Map<String, String> texts = new LinkedHashMap<>();
            several(index -> texts.put(text() + index, text()));
            same(way, texts, ValueType.map(ValueType.STRING), style);
            same(way, filter(), ValueType.object(BodyType.of(Filter.class)), style);
        }
    }

    private <T> void same(Way way, T value, ValueType<T> type, Style style) {
        assertThat(way.there(value, type, style))
                .as("%s in style %s", value, style)
                .isEqualTo(value);
    }

    private Filter filter() {
        var id = random.nextBoolean() ? new UUID(random.nextLong(), random.nextLong()) : null;
        return new Filter(text(), random.nextLong(), decimal(), random.nextBoolean(), dateTime(), id);
    }

    private <T> List<T> several(Function<Integer, T> make) {
        var values = new ArrayList<T>();
        for (var i = 0; i <= random.nextInt(5); i++) {
            values.add(make.apply(i));
        }
        return values;
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(80, random), random.nextInt(30));
    }

    private OffsetDateTime dateTime() {
        return OffsetDateTime.ofInstant(
                java.time.Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)),
                ZoneOffset.ofHoursMinutes(random.nextInt(18), random.nextInt(60)));
    }

    private String text() {
        var text = new StringBuilder();
        for (var left = random.nextInt(12); left > 0; left--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append((char) ('a' + random.nextInt(26)));
                case 1 -> text.append((char) (' ' + random.nextInt(95)));
                case 2 -> text.appendCodePoint(ASTRAL[random.nextInt(ASTRAL.length)]);
                default -> text.append(AWKWARD.charAt(random.nextInt(AWKWARD.length())));
            }
        }
        return text.toString();
    }
}
