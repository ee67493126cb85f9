package dev.dovetail.runtime.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of OpenAPI's "Style Examples": {@code color} as empty text, text, array and object. */
class StyleTableTest {
    private static final List<String> ARRAY = List.of("blue", "black", "brown");
    private static final Color OBJECT = new Color(100, 200, 150);

    private final JsonCodec codec = JsonCodec.strict();
    private final ParameterWriter writer = new ParameterWriter(codec);
    private final ParameterReader reader = new ParameterReader(codec);

    @JsonPropertyOrder({"R", "G", "B"})
    record Color(
            @JsonProperty("R") int red,
            @JsonProperty("G") int green,
            @JsonProperty("B") int blue) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "MATRIX ;color ;color=blue ;color=blue,black,brown ;color=R,100,G,200,B,150",
                "MATRIX_EXPLODED ;color ;color=blue ;color=blue;color=black;color=brown ;R=100;G=200;B=150",
                "LABEL . .blue .blue,black,brown .R,100,G,200,B,150",
                "LABEL_EXPLODED . .blue .blue.black.brown .R=100.G=200.B=150",
                "SIMPLE '' blue blue,black,brown R,100,G,200,B,150",
                "SIMPLE_EXPLODED '' blue blue,black,brown R=100,G=200,B=150",
            })
    void pathsAreWrittenAndReadAsTheStandardShows(Style style, String empty, String text, String array, String object) {
        assertThat(List.of(path("", style), path("blue", style), path(ARRAY, style), path(OBJECT, style)))
                .containsExactly(empty, text, array, object);
        assertThat(reader.path("color", empty, ValueType.STRING, style)).isEmpty();
        assertThat(reader.path("color", text, ValueType.STRING, style)).isEqualTo("blue");
        assertThat(reader.path("color", array, ValueType.list(ValueType.STRING), style))
                .isEqualTo(ARRAY);
        assertThat(reader.path("color", object, ValueType.object(BodyType.of(Color.class)), style))
                .isEqualTo(OBJECT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "FORM color= color=blue color=blue,black,brown color=R,100,G,200,B,150",
                "FORM_EXPLODED color= color=blue color=blue&color=black&color=brown R=100&G=200&B=150",
                "SPACE_DELIMITED color= color=blue color=blue%20black%20brown color=R%20100%20G%20200%20B%20150",
                "PIPE_DELIMITED color= color=blue color=blue%7Cblack%7Cbrown color=R%7C100%7CG%7C200%7CB%7C150",
            })
    void queriesAreWrittenAndReadAsTheStandardShows(
            Style style, String empty, String text, String array, String object) {
        assertThat(List.of(query("", style), query("blue", style), query(ARRAY, style), query(OBJECT, style)))
                .containsExactly(empty, text, array, object);
        assertThat(read(empty, ValueType.STRING, style)).isEmpty();
        assertThat(read(text, ValueType.STRING, style)).isEqualTo("blue");
        assertThat(read(array, ValueType.list(ValueType.STRING), style)).isEqualTo(ARRAY);
        assertThat(read(object, ValueType.object(BodyType.of(Color.class)), style))
                .isEqualTo(OBJECT);
    }

    @Test
    void deepObjectsAreWrittenAndReadAsTheStandardShows() {
        var text = "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150";
        assertThat(query(OBJECT, Style.DEEP_OBJECT)).isEqualTo(text);
        for (var query : List.of(
                text, "color[R]=100&color[G]=200&color[B]=150", "x=1&color[R]=100&color[G]=200&color[B]=150&y")) {
            assertThat(read(query, ValueType.object(BodyType.of(Color.class)), Style.DEEP_OBJECT))
                    .isEqualTo(OBJECT);
        }
        assertThat(read("color=R", ValueType.object(BodyType.of(Color.class)), Style.DEEP_OBJECT))
                .isNull();
        assertThatThrownBy(() -> query(ARRAY, Style.DEEP_OBJECT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void deepObjectsGoDeeperThanTheStandardSays() {
        var filter = Map.of("range", Map.of("from", 1), "tags", List.of("a", "b"));
        var text = query(filter, Style.DEEP_OBJECT);
        assertThat(text.split("&"))
                .containsExactlyInAnyOrder("color%5Brange%5D%5Bfrom%5D=1", "color%5Btags%5D=a", "color%5Btags%5D=b");
        assertThat(read(text, ValueType.object(BodyType.json()), Style.DEEP_OBJECT))
                .isEqualTo(codec.toTree(Map.of("range", Map.of("from", "1"), "tags", List.of("a", "b"))));
    }

    @ParameterizedTest
    @CsvSource({
        "color[R=1",
        "color[]]=1",
        "color[a]b=1",
        "color[a]=1&color[a][b]=2",
        "color[a][b]=2&color[a]=1",
        "color[1][2][3][4][5][6][7][8][9][10][11][12][13][14][15][16][17]=1"
    })
    void malformedDeepObjectsAreReported(String query) {
        assertThatThrownBy(() -> read(query, ValueType.map(ValueType.STRING), Style.DEEP_OBJECT))
                .isInstanceOfSatisfying(
                        ParameterReadException.class,
                        e -> assertThat(e.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.path()).startsWith("color")));
    }

    @Test
    void headersAreSimple() {
        assertThat(writer.header(ARRAY, Style.SIMPLE)).contains("blue,black,brown");
        assertThat(writer.header(OBJECT, Style.SIMPLE)).contains("R,100,G,200,B,150");
        assertThat(writer.header(OBJECT, Style.SIMPLE_EXPLODED)).contains("R=100,G=200,B=150");
        assertThat(reader.header("X", List.of("blue, black", "brown"), ValueType.list(ValueType.STRING), Style.SIMPLE))
                .isEqualTo(ARRAY);
        assertThat(reader.header("X", List.of(), ValueType.STRING, Style.SIMPLE))
                .isNull();
    }

    @Test
    void aHeaderKeepsWhatItCanCarry() {
        for (var text : List.of("\"v1\", W/\"v2\"", "Sat, 21 Nov 2026 08:00:00 GMT", "50%", "a=b;c=d", "*/*")) {
            assertThat(writer.header(text, Style.SIMPLE)).contains(text);
            assertThat(reader.header("X", List.of(text), ValueType.STRING, Style.SIMPLE))
                    .isEqualTo(text);
        }
        assertThat(writer.header("a\r\nX-Injected: 1", Style.SIMPLE)).contains("a%0D%0AX-Injected: 1");
        assertThat(writer.header("Zoë", Style.SIMPLE)).contains("Zo%C3%AB");
    }

    @Test
    void cookiesAreForms() {
        assertThat(writer.cookie("color", "a b;c", Style.FORM)).containsExactly("color=a%20b%3Bc");
        assertThat(writer.cookie("color", ARRAY, Style.FORM)).containsExactly("color=blue,black,brown");
        assertThat(writer.cookie("color", ARRAY, Style.FORM_EXPLODED))
                .containsExactly("color=blue", "color=black", "color=brown");
        var headers = List.of("a=1; color=\"b+c\"", "d=2");
        assertThat(reader.cookie("color", headers, ValueType.STRING, Style.FORM))
                .isEqualTo("b+c");
        assertThat(reader.cookie("d", headers, ValueType.INT32, Style.FORM)).isEqualTo(2);
        assertThat(reader.cookie("x", headers, ValueType.INT32, Style.FORM)).isNull();
    }

    @Test
    void contentParametersAreOneJsonText() {
        var text = "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D";
        assertThat(query(OBJECT, Style.JSON)).isEqualTo(text);
        assertThat(read(text, ValueType.json(BodyType.of(Color.class)), Style.JSON))
                .isEqualTo(OBJECT);
        assertThat(read(text, ValueType.json(), Style.FORM)).isEqualTo(codec.toTree(OBJECT));
        assertThat(writer.header("a", Style.JSON)).contains("\"a\"");
        assertThat(path(List.of(1, 2), Style.JSON)).isEqualTo("%5B1%2C2%5D");
    }

    @Test
    void nothingIsWrittenForWhatIsUndefined() {
        assertThat(writer.query("color", null, Style.FORM)).isEmpty();
        assertThat(writer.query("color", List.of(), Style.FORM)).isEmpty();
        assertThat(writer.query("color", Map.of(), Style.DEEP_OBJECT)).isEmpty();
        assertThat(writer.header(null, Style.SIMPLE)).isEmpty();
        assertThat(writer.cookie("color", null, Style.FORM)).isEmpty();
        assertThat(writer.query("color", null, Style.JSON)).isEmpty();
    }

    @Test
    void stylesStayInTheirPlaces() {
        assertThatThrownBy(() -> path(ARRAY, Style.FORM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query(ARRAY, Style.LABEL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.header("a", Style.FORM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> writer.cookie("a", "a", Style.DEEP_OBJECT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> query(List.of(ARRAY), Style.FORM)).isInstanceOf(IllegalArgumentException.class);
    }

    private String path(Object value, Style style) {
        return writer.path("color", value, style);
    }

    private String query(Object value, Style style) {
        return String.join("&", writer.query("color", value, style));
    }

    private <T> T read(String query, ValueType<T> type, Style style) {
        return reader.query("color", QueryText.parse(query), type, style);
    }
}
