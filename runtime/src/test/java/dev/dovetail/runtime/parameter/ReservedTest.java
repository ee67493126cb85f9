package dev.dovetail.runtime.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.runtime.json.JsonCodec;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code allowReserved}: RFC 6570, section 3.2.3, as far as a query lets it. */
class ReservedTest {
    private static final String TEXT = "a/b?c:d@e!f$g'h(i)j*k,l;m=n&o+p#q[r]s t%u\u00e4";

    private final JsonCodec codec = JsonCodec.strict();
    private final ParameterWriter writer = new ParameterWriter(codec);
    private final ParameterReader reader = new ParameterReader(codec);

    @Test
    void reservedCharactersStandForThemselvesWhereTheyEndNothing() {
        assertThat(written(TEXT, Style.FORM_EXPLODED_RESERVED))
                .isEqualTo("q=a/b?c:d@e!f$g'h(i)j*k,l;m=n%26o%2Bp%23q%5Br%5Ds%20t%25u%C3%A4");
        assertThat(written("https://example.com/a?b=c", Style.FORM_RESERVED)).isEqualTo("q=https://example.com/a?b=c");
    }

    @Test
    void anEscapeStaysOne() {
        assertThat(written("a%2Fb%zz", Style.FORM_EXPLODED_RESERVED)).isEqualTo("q=a%2Fb%25zz");
        assertThat(read("a%2Fb", ValueType.STRING, Style.FORM_EXPLODED_RESERVED))
                .isEqualTo("a/b");
    }

    @Test
    void delimitersSeparateOnlyWhatTheyAreThereFor() {
        assertThat(written(List.of("a,b", "c/d"), Style.FORM_RESERVED)).isEqualTo("q=a%2Cb,c/d");
        assertThat(written(List.of("a b", "c/d|"), Style.SPACE_DELIMITED_RESERVED))
                .isEqualTo("q=a%2520b%20c/d%7C");
        assertThat(written(List.of("a b", "c/d|"), Style.PIPE_DELIMITED_RESERVED))
                .isEqualTo("q=a%20b%7Cc/d%257C");
        assertThat(written(Map.of("k[", "a/b"), Style.DEEP_OBJECT_RESERVED)).isEqualTo("q%5Bk%255B%5D=a/b");
    }

    @Test
    void comesBack() {
        var items = List.of(TEXT, "b", "x,y");
        for (var style : List.of(
                Style.FORM_RESERVED,
                Style.FORM_EXPLODED_RESERVED,
                Style.SPACE_DELIMITED_RESERVED,
                Style.PIPE_DELIMITED_RESERVED)) {
            assertThat(read(items, ValueType.list(ValueType.STRING), style))
                    .as(style.name())
                    .isEqualTo(items);
            assertThat(read(TEXT, ValueType.STRING, style)).as(style.name()).isEqualTo(TEXT);
        }
        var members = Map.of("a", TEXT);
        assertThat(read(members, ValueType.map(ValueType.STRING), Style.DEEP_OBJECT_RESERVED))
                .isEqualTo(members);
    }

    private String written(Object value, Style style) {
        var text = String.join("&", writer.query("q", value, style));
        assertThat(URI.create("http://localhost/?" + text).getRawQuery()).isEqualTo(text);
        return text;
    }

    private <T> T read(Object value, ValueType<T> type, Style style) {
        return reader.query("q", QueryText.parse(written(value, style)), type, style);
    }
}
