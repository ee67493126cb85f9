package dev.dovetail.runtime.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dovetail.runtime.json.BodyType;
import dev.dovetail.runtime.json.JsonCodec;
import dev.dovetail.runtime.model.OpenEnum;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.model.Validated;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.model.Violation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueTypeTest {
    private final JsonCodec codec = JsonCodec.strict();
    private final ParameterReader reader = new ParameterReader(codec);

    record Order(String wireValue) implements OpenEnum<String> {
        @Override
        public boolean known() {
            return List.of("asc", "desc").contains(wireValue);
        }
    }

    record Range(
            @JsonProperty("from") Integer from,
            @JsonProperty("to") Integer to) implements Validated {
        @Override
        public void validate(Validation validation) {
            validation.member("from", from).minimum("0");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INT32 | abc | type",
                "INT32 | '' | type",
                "INT32 | 1.5 | type",
                "INT32 | +1 | type",
                "INT32 | ١ | type",
                "INT32 | 2147483648 | format",
                "INT64 | 9223372036854775808 | format",
                "INT64 | true | type",
                "FLOAT | NaN | type",
                "FLOAT | 1e39 | format",
                "DOUBLE | 0x10 | type",
                "DOUBLE | 1e400 | format",
                "DECIMAL | 1e9999 | type",
                "DECIMAL | 1. | type",
                "BOOLEAN | TRUE | type",
                "BOOLEAN | 1 | type",
                "DATE_TIME | 2026-01-31 | format",
                "DATE_TIME | 2026-01-31T12:00:00 | format",
                "DATE | 2026-02-30 | format",
                "UUID | 1-1-1-1-1 | format",
                "URI | ht tp:// | format",
                "BYTES | *** | format",
            })
    void whatDoesNotFitBreaksTheTypeOrItsFormat(String type, String text, String rule) throws Exception {
        var valueType = (ValueType<?>) ValueType.class.getField(type).get(null);
        assertThat(violations("v=" + PercentEncoding.encode(text), valueType, Style.FORM))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.path()).isEqualTo("v");
                    assertThat(violation.rule()).isEqualTo(rule);
                });
    }

    @Test
    void enumsAreClosed() {
        var type = ValueType.openEnum(Order::new);
        assertThat(read("v=desc", type, Style.FORM)).isEqualTo(new Order("desc"));
        assertThat(violations("v=up", type, Style.FORM))
                .extracting(Violation::rule)
                .containsExactly("enum");
        assertThat(violations("v=asc,up", ValueType.list(type), Style.FORM))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("v[1]", "enum"));
    }

    @Test
    void everyBadItemIsReported() {
        assertThat(violations("v=1&v=a&v=2&v=b", ValueType.list(ValueType.INT32), Style.FORM_EXPLODED))
                .extracting(Violation::path)
                .containsExactly("v[1]", "v[3]");
        assertThat(violations("v[a]=1&v[b]=x&v[c]=y", ValueType.map(ValueType.INT32), Style.DEEP_OBJECT))
                .extracting(Violation::path)
                .containsExactly("v.b", "v.c");
    }

    @Test
    void constraintsAreChecked() {
        var limit = ValueType.INT32.checked(check -> check.minimum("1").maximum("100"));
        assertThat(read("v=100", limit, Style.FORM)).isEqualTo(100);
        assertThat(violations("v=0", limit, Style.FORM))
                .containsExactly(new Violation("v", "minimum", "must be at least 1"));
        var names = ValueType.list(ValueType.STRING)
                .checked(check -> check.maxItems(2).each(item -> item.maxLength(3)));
        assertThat(violations("v=a,long,b", names, Style.FORM))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("v", "maxItems"), tuple("v[1]", "maxLength"));
    }

    @Test
    void objectsAreReadFromTextsAndChecked() {
        var type = ValueType.object(BodyType.of(Range.class));
        assertThat(read("v[from]=1&v[to]=2", type, Style.DEEP_OBJECT)).isEqualTo(new Range(1, 2));
        assertThat(violations("v[from]=one", type, Style.DEEP_OBJECT))
                .extracting(Violation::path)
                .containsExactly("v.from");
        assertThat(violations("v[from]=-1&v[to]=2", type, Style.DEEP_OBJECT))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("v.from", "minimum"));
        assertThat(violations("v=from,1,to", type, Style.FORM))
                .extracting(Violation::rule)
                .containsExactly("format");
        assertThat(violations("v=from,1,from,2", type, Style.FORM))
                .extracting(Violation::rule)
                .containsExactly("format");
    }

    @Test
    void jsonIsReadStrictly() {
        assertThat(violations("v=%7B", ValueType.json(), Style.JSON))
                .extracting(Violation::path)
                .containsExactly("v");
        assertThat(violations("v=%7B%22from%22%3A%221%22%7D", ValueType.json(BodyType.of(Range.class)), Style.JSON))
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("v.from", "type"));
    }

    @Test
    void aScalarIsGivenOnce() {
        assertThat(violations("v=1&v=2", ValueType.INT32, Style.FORM_EXPLODED)).hasSize(1);
        assertThat(read("w=1", ValueType.INT32, Style.FORM_EXPLODED)).isNull();
        assertThat(read(null, ValueType.INT32, Style.FORM_EXPLODED)).isNull();
    }

    @Test
    void plusIsASpaceInAQueryOnly() {
        assertThat(read("v=a+b%2Bc", ValueType.STRING, Style.FORM)).isEqualTo("a b+c");
        assertThat(read("v=a+b", ValueType.list(ValueType.STRING), Style.SPACE_DELIMITED))
                .containsExactly("a", "b");
        assertThat(reader.path("v", "a+b%2Fc", ValueType.STRING, Style.SIMPLE)).isEqualTo("a+b/c");
    }

    @Test
    void formBodiesAreReadFromTexts() {
        assertThat(reader.form("from=1&to=2", BodyType.of(Range.class))).isEqualTo(new Range(1, 2));
        assertThatThrownBy(() -> reader.form("from=x", BodyType.of(Range.class)))
                .isInstanceOfSatisfying(
                        ParameterReadException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .containsExactly("from"));
    }

    @Test
    void wrappedValuesAreWrittenAsWhatTheyWrap() {
        var writer = new ParameterWriter(codec);
        assertThat(writer.query("v", Presence.of(new Order("asc")), Style.FORM)).containsExactly("v=asc");
        assertThat(writer.query("v", Presence.absent(), Style.FORM)).isEmpty();
        assertThat(writer.query("v", Map.of(new Order("asc"), 1e21), Style.FORM))
                .containsExactly("v=asc,1000000000000000000000");
        assertThatThrownBy(() -> writer.query("v", Double.NaN, Style.FORM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsInListsHaveNoText() {
        assertThatThrownBy(() -> ValueType.list(ValueType.list(ValueType.STRING)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aMissingParameterBreaksRequired() {
        assertThat(ParameterReadException.missing("project_id").violations())
                .extracting(Violation::path, Violation::rule)
                .containsExactly(tuple("project_id", "required"));
    }

    private <T> T read(String query, ValueType<T> type, Style style) {
        return reader.query("v", QueryText.parse(query), type, style);
    }

    private List<Violation> violations(String query, ValueType<?> type, Style style) {
        var refusal = catchThrowableOfType(ParameterReadException.class, () -> read(query, type, style));
        assertThat(refusal).as(query).isNotNull();
        return refusal.violations();
    }
}
