package dev.dovetail.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.runtime.model.JsonKind;
import dev.dovetail.runtime.model.Required;
import dev.dovetail.runtime.model.Unions;
import dev.dovetail.runtime.model.VariantReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnionsTest {

    /** A union as the generator emits it. */
    sealed interface Shape {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Shape of(@Nullable Object json, @JacksonInject VariantReader reader) {
            return Unions.<Shape>read(json, reader)
                    .property("kind", "circle", Circle.class)
                    .property("version", 2, Versioned.class)
                    .required(Square.class, "side")
                    .kind(JsonKind.STRING, Named.class)
                    .orElse(Unknown::new);
        }
    }

    record Circle(
            @JsonProperty("kind") String kind,
            @JsonProperty("radius") BigDecimal radius) implements Shape {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Circle of(Builder builder) {
            Required.of("Circle").member("radius", builder.radius).check();
            return new Circle("circle", builder.radius);
        }

        @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
        static final class Builder {
            @JsonProperty("radius")
            private @Nullable BigDecimal radius;
        }
    }

    record Square(@JsonProperty("side") int side) implements Shape {}

    record Versioned(@JsonProperty("version") int version) implements Shape {}

    record Named(@JsonValue String name) implements Shape {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Named of(String name) {
            return new Named(name);
        }
    }

    record Unknown(@JsonValue @Nullable Object raw) implements Shape {}

    record Drawing(@JsonProperty("shapes") List<Shape> shapes) {}

    private final JsonCodec codec = JsonCodec.strict();

    @Test
    void choosesTheVariant() {
        assertThat(read("{\"kind\":\"circle\",\"radius\":1.10}"))
                .isEqualTo(new Circle("circle", new BigDecimal("1.10")));
        assertThat(read("{\"side\":3}")).isEqualTo(new Square(3));
        assertThat(read("{\"version\":2.0,\"side\":3}")).isEqualTo(new Versioned(2));
        assertThat(read("\"star\"")).isEqualTo(new Named("star"));
        assertThat(read("{\"kind\":\"blob\"}")).isEqualTo(new Unknown(Map.of("kind", "blob")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"circle","radius":1.10}
            {"side":3}
            "star"
            {"kind":"blob","deep":[1,{"a":null}]}
            [1,2]
            """)
    void writesWhatItRead(String json) {
        assertThat(new String(codec.write(read(json)), StandardCharsets.UTF_8)).isEqualTo(json);
    }

    @Test
    void saysWhereAVariantIsBroken() {
        var type = BodyType.of(Drawing.class);

        assertThatThrownBy(() -> codec.read(bytes("{\"shapes\":[\"a\",{\"kind\":\"circle\",\"radius\":\"1\"}]}"), type))
                .hasMessage("shapes[1].radius: expected a number, got \"1\"");
        assertThatThrownBy(() -> codec.read(bytes("{\"shapes\":[{\"kind\":\"circle\"}]}"), type))
                .hasMessage("shapes[0].radius: is required");
    }

    @Test
    void triesVariantsInOrder() {
        var reader = new TreeVariantReader(Mappers.create(Reading.STRICT));

        var square = Unions.<Shape>read(Map.of("side", 3), reader)
                .trial(Circle.class)
                .trial(Square.class)
                .orElse(Unknown::new);
        assertThat(square).isEqualTo(new Square(3));
    }

    @ParameterizedTest
    @CsvSource({
        "1, INTEGER, true",
        "1.0, INTEGER, true",
        "1.5, INTEGER, false",
        "1.5, NUMBER, true",
        "1e3, INTEGER, true",
        "true, BOOLEAN, true",
        "null, NULL, true",
        "[], ARRAY, true",
        "{}, OBJECT, true",
        "[], OBJECT, false"
    })
    void knowsTheKindsOfJson(String json, JsonKind kind, boolean matches) {
        var value = new ObjectMapper().convertValue(codec.tree(bytes(json)), Object.class);

        assertThat(kind.matches(value)).isEqualTo(matches);
    }

    private Shape read(String json) {
        return codec.read(bytes(json), BodyType.of(Shape.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
