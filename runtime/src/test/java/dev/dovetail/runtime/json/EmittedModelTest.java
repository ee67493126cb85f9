package dev.dovetail.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.dovetail.runtime.model.MissingMembersException;
import dev.dovetail.runtime.model.Presence;
import dev.dovetail.runtime.model.Validation;
import dev.dovetail.runtime.model.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmittedModelTest {

    private static final BodyType<Reminder> REMINDER = BodyType.of(Reminder.class);
    private static final String LEAST = "\"id\":1,\"title\":\"t\",\"is_open\":true,\"channel\":\"email\",\"note\":null";

    private final JsonCodec strict = JsonCodec.strict();
    private final JsonCodec lenient = JsonCodec.lenient();

    @Test
    void writesOnlyWhatIsThere() {
        var reminder = Reminder.builder()
                .id(1)
                .title("t")
                .open(true)
                .channel(Channel.EMAIL)
                .note(null)
                .build();

        assertThat(text(strict.write(reminder))).isEqualTo("{" + LEAST + "}");
    }

    @Test
    void keepsAbsentNullAndValueApart() {
        assertThat(read("{" + LEAST + "}").untilDate()).isEqualTo(Presence.absent());
        assertThat(read("{" + LEAST + ",\"until_date\":null}").untilDate()).isEqualTo(Presence.ofNull());
        assertThat(read("{" + LEAST + ",\"until_date\":\"2026-01-02T03:04:05Z\"}")
                        .untilDate())
                .isEqualTo(Presence.of(OffsetDateTime.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void keepsFreeJsonNullApartFromAbsent() {
        assertThat(read("{" + LEAST + "}").extra().isAbsent()).isTrue();
        assertThat(read("{" + LEAST + ",\"extra\":null}").extra().isNull()).isTrue();
        assertThat(read("{" + LEAST + ",\"extra\":[null]}").extra().orNull().get(0))
                .isEqualTo(NullNode.instance);
    }

    @Test
    void roundTripsEveryGeneratedValue() {
        var random = new Random(20_261_121);
        for (var i = 0; i < 2_000; i++) {
            var reminder = random(random, 2);
            var json = strict.write(reminder);
            assertThat(strict.read(json, REMINDER)).as(text(json)).isEqualTo(reminder);
            assertThat(lenient.read(json, REMINDER)).as(text(json)).isEqualTo(reminder);
            assertThat(strict.read(strict.toTree(reminder), REMINDER)).isEqualTo(reminder);
        }
    }

    @Test
    void reportsAllMissingMembersByWireNameInTheBuilder() {
        assertThatThrownBy(() -> Reminder.builder().title("t").build())
                .isInstanceOf(MissingMembersException.class)
                .hasMessage("Reminder: missing required members id, is_open, channel, note");
    }

    @Test
    void reportsAllMissingMembersAtOnceOnReading() {
        var failure = refused("{\"title\":\"t\"}");

        assertThat(failure.malformed()).isFalse();
        assertThat(failure.violations())
                .containsExactly(
                        new Violation("id", "required", "is required"),
                        new Violation("is_open", "required", "is required"),
                        new Violation("channel", "required", "is required"),
                        new Violation("note", "required", "is required"));
    }

    @Test
    void saysWhereAMissingMemberIs() {
        var failure = refused("{" + LEAST + ",\"children\":[{" + LEAST + "},{" + LEAST + ",\"children\":[{"
                + LEAST.substring(7) + "}]}]}");

        assertThat(failure).hasMessage("children[1].children[0].id: is required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"5"                    | id: expected an integer (int32), got "5"                | type
            "id":1.5                    | id: expected an integer (int32), got 1.5                | type
            "id":2147483648             | id: expected an integer (int32), got 2147483648         | type
            "id":1e999999999            | id: expected an integer (int32), got 1e999999999        | type
            "id":1e99999999999          | id: expected an integer (int32), got 1e99999999999      | type
            "id":true                   | id: expected an integer (int32), got true               | type
            "id":{}                     | id: expected an integer (int32), got an object          | type
            "id":null                   | id: must not be null                                    | null
            "count":9223372036854775808 | count: expected an integer (int64), got 9223372036854775808 | type
            "amount":"1"                | amount: expected a number, got "1"                      | type
            "amount":1e20000            | amount: expected a number, got 1e20000                  | type
            "is_open":1                 | is_open: expected a boolean, got 1                      | type
            "is_open":"true"            | is_open: expected a boolean, got "true"                 | type
            "title":5                   | title: expected a string, got 5                         | type
            "title":null                | title: must not be null                                 | null
            "title":["t"]               | title: expected a string, got an array                  | type
            "channel":5                 | channel: expected one of the documented values, got 5   | type
            "channel":null              | channel: must not be null                               | null
            "tags":"a"                  | tags: expected an array, got "a"                        | type
            "tags":["a",5]              | tags[1]: expected a string, got 5                       | type
            "tags":["a",null]           | tags[1]: must not be null                               | null
            "labels":[]                 | labels: expected an object, got an array                | type
            "labels":{"a":5}            | labels.a: expected a string, got 5                      | type
            "steps":[null]              | steps[0]: must not be null                              | null
            "until_date":"yesterday"    | until_date: expected a date-time, got "yesterday"       | format
            "until_date":"2026-01-02T03:04:05" | until_date: expected a date-time, got "2026-01-02T03:04:05" | format
            "until_date":5              | until_date: expected a date-time, got 5                 | type
            "children":[[]]            | children[0]: expected an object, got an array         | type
            "children":["x"]            | children[0]: expected an object, got "x"                | type
            "children":[""]             | children[0]: expected an object, got ""                 | type
            "children":[null]           | children[0]: must not be null                           | null
            "children":{}               | children: expected an array, got an object              | type
            """)
    void refusesWhatIsOfAnotherType(String member, String message, String rule) {
        var failure = refused("{" + withoutMember(member) + member + "}");

        assertThat(failure).hasMessage(message);
        assertThat(failure.violations()).extracting(Violation::rule).containsExactly(rule);
        assertThat(failure.malformed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``              | empty
            `   `           | empty
            `{`             | end-of-input
            `{"id":1,"id":2}` | Duplicate
            `{"id":tru}`    | Unrecognized token
            `{'id':1}`      | double-quote
            `{"id":01}`     | Leading zeroes
            `{"id":NaN}`    | NaN
            `{"id":1,}`     | field name
            """)
    void tellsWhatIsNoJson(String json, String message) {
        var failure = refused(json);

        assertThat(failure.malformed()).isTrue();
        assertThat(failure)
                .hasMessageStartingWith("not JSON")
                .hasMessageContaining(message)
                .hasMessageNotContaining("Source");
    }

    @Test
    void saysWhatFollowsTheValue() {
        var failure = refused("{" + LEAST + "} {}");

        assertThat(failure.malformed()).isTrue();
        assertThat(failure).hasMessage("not JSON: text after the end of the value");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null | must not be null
            []   | expected an object, got an array
            5    | expected an object, got 5
            "x"  | expected an object, got "x"
            true | expected an object, got true
            """)
    void refusesAnotherKindOfValue(String json, String message) {
        assertThat(refused(json)).hasMessage(message);
    }

    @Test
    void refusesDepthThatNoModelHas() {
        var deep = "{\"extra\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(refused(deep)).hasMessageContaining("nesting depth");
        assertThat(refused(deep).malformed()).isTrue();
    }

    @Test
    void refusesNumbersThatTakeAllDayToParse() {
        assertThat(refused("{\"extra\":" + "9".repeat(100_000) + "}").malformed())
                .isTrue();
    }

    @Test
    void reportsAllThatIsWrongAtOnce() {
        var failure = refused("{\"id\":[1,{\"a\":2}],\"title\":null,\"channel\":{\"x\":[]},\"tags\":[\"a\",5,[6]],"
                + "\"children\":[{\"id\":\"x\",\"note\":[7],\"count\":1.5},{" + LEAST + "}],\"until_date\":\"never\"}");

        assertThat(failure.violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "id: expected an integer (int32), got an array",
                        "title: must not be null",
                        "channel: expected one of the documented values, got an object",
                        "tags[1]: expected a string, got 5",
                        "children[0].id: expected an integer (int32), got \"x\"",
                        "children[0].note: expected a string, got an array",
                        "children[0].count: expected an integer (int64), got 1.5",
                        "children[0].title: is required",
                        "children[0].is_open: is required",
                        "children[0].channel: is required",
                        "until_date: expected a date-time, got \"never\"",
                        "is_open: is required",
                        "note: is required");
    }

    @Test
    void tellsMalformationsAlsoAfterWrongMembers() {
        var failure = refused("{\"id\":\"x\",\"title\":[}");

        assertThat(failure.malformed()).isTrue();
    }

    @Test
    void stopsCountingSomewhere() {
        var child = "{\"id\":\"x\"}";
        var nested = "{\"id\":1,\"children\":[" + child + "]}";
        for (var i = 0; i < 60; i++) {
            nested = "{\"id\":\"x\",\"children\":[" + nested + "]}";
        }

        assertThat(refused(nested).violations()).hasSizeBetween(50, 60);
    }

    @Test
    void acceptsWholeNumbersWithAFraction() {
        assertThat(read("{" + LEAST + ",\"count\":1.0}").count()).isEqualTo(1);
        assertThat(read("{" + LEAST + ",\"count\":12e2}").count()).isEqualTo(1200);
    }

    @Test
    void keepsDecimalsExact() {
        var json = "{" + LEAST + ",\"amount\":0.10000000000000000000000000001,\"extra\":{\"a\":1.10,\"b\":1E+400}}";

        assertThat(text(strict.write(read(json)))).isEqualTo(json);
        assertThat(text(strict.write(new BigDecimal("1E+3")))).isEqualTo("1000");
        assertThat(text(strict.write(new BigDecimal("1E-7")))).isEqualTo("0.0000001");
        assertThat(text(strict.write(new BigDecimal("1E+5000")))).isEqualTo("1E+5000");
    }

    @Test
    void toleratesUnknownMembers() {
        assertThat(read("{" + LEAST + ",\"new\":{\"a\":[1]}}").id()).isEqualTo(1);
    }

    @Test
    void keepsUnknownConstants() {
        var reminder = read("{" + LEAST.replace("email", "pigeon") + "}");

        assertThat(reminder.channel().known()).isFalse();
        assertThat(text(strict.write(reminder))).contains("\"channel\":\"pigeon\"");
    }

    @Test
    void acceptsForClientsWhatCanBeUnderstood() {
        var json = "{\"id\":\"1\",\"title\":5,\"is_open\":\"true\",\"channel\":\"email\",\"note\":null,"
                + "\"tags\":null,\"count\":\"7\",\"until_date\":\"2026-01-02T03:04:05\"}";
        var reminder = lenient.read(bytes(json), REMINDER);

        assertThat(reminder.id()).isEqualTo(1);
        assertThat(reminder.title()).isEqualTo("5");
        assertThat(reminder.isOpen()).isTrue();
        assertThat(reminder.tags()).isNull();
        assertThat(reminder.count()).isEqualTo(7);
        assertThat(reminder.untilDate()).isEqualTo(Presence.of(OffsetDateTime.parse("2026-01-02T03:04:05Z")));
    }

    @Test
    void losesNothingSilentlyForClientsEither() {
        assertThatThrownBy(() -> lenient.read(bytes("{\"id\":1.5}"), REMINDER))
                .hasMessage("id: expected an integer (int32), got 1.5");
    }

    @Test
    void reportsAllBrokenConstraints() {
        var json = "{" + LEAST.replace("email", "pigeon").replace("\"t\"", "\"far too long\"")
                + ",\"amount\":-0.005,\"tags\":[\"a\",\"a\",\"long\"],\"children\":[{" + LEAST.replace("\"t\"", "\"\"")
                + "}]}";

        assertThat(Validation.of(read(json)))
                .extracting(Violation::path, Violation::rule, Violation::message)
                .containsExactly(
                        tuple("title", "maxLength", "must have at most 10 characters"),
                        tuple("channel", "enum", "\"pigeon\" is not one of the documented values"),
                        tuple("amount", "minimum", "must be at least 0"),
                        tuple("amount", "multipleOf", "must be a multiple of 0.01"),
                        tuple("tags", "maxItems", "must have at most 2 items"),
                        tuple("tags", "uniqueItems", "must not have equal items"),
                        tuple("tags[2]", "maxLength", "must have at most 3 characters"),
                        tuple("children[0].title", "minLength", "must have at least 1 character"));
    }

    @Test
    void cutsLongValuesInMessages() {
        var failure = refused("{\"until_date\":\"" + "x".repeat(10_000) + "\"}");

        assertThat(failure.violations().get(0).message()).hasSizeLessThan(110);
    }

    @Test
    void neverThrowsAnythingElseForRandomText() {
        var random = new Random(7);
        var valid = text(strict.write(random(new Random(3), 1)));
        for (var i = 0; i < 20_000; i++) {
            var json = bytes(valid);
            for (var j = random.nextInt(4); j >= 0; j--) {
                json[random.nextInt(json.length)] = (byte) random.nextInt(256);
            }
            try {
                strict.read(json, REMINDER);
            } catch (JsonReadException e) {
                assertThat(e.violations()).isNotEmpty();
            }
        }
    }

    private Reminder read(String json) {
        return strict.read(bytes(json), REMINDER);
    }

    private JsonReadException refused(String json) {
        return catchThrowableOfType(JsonReadException.class, () -> read(json));
    }

    /** The least members without the one of {@code member}, so that no name repeats. */
    private static String withoutMember(String member) {
        var name = member.substring(0, member.indexOf(':'));
        var others = Arrays.stream(LEAST.split(","))
                .filter(other -> !other.startsWith(name))
                .toList();
        return String.join(",", others) + ",";
    }

    private static Reminder random(Random random, int depth) {
        var builder = Reminder.builder()
                .id(random.nextInt())
                .title(randomText(random))
                .open(random.nextBoolean())
                .channel(random.nextBoolean() ? Channel.EMAIL : Channel.of(randomText(random)))
                .note(random.nextBoolean() ? null : randomText(random));
        if (random.nextBoolean()) {
            builder.amount(new BigDecimal(new BigInteger(80, random), random.nextInt(60)));
        }
        if (random.nextBoolean()) {
            builder.count(random.nextLong());
        }
        if (random.nextBoolean()) {
            builder.tags(random.ints(random.nextInt(3), 0, 9)
                    .mapToObj(Integer::toString)
                    .toList());
        }
        if (random.nextBoolean()) {
            var labels = new LinkedHashMap<String, String>();
            labels.put(randomText(random), null);
            labels.put(randomText(random), "v");
            builder.labels(labels);
        }
        if (random.nextBoolean()) {
            var instant =
                    Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE) * 100L, random.nextInt(1_000_000_000));
            var offset = ZoneOffset.ofTotalSeconds((random.nextInt(36 * 4) - 72) * 15 * 60);
            builder.untilDate(random.nextBoolean() ? null : instant.atOffset(offset));
        }
        if (random.nextBoolean()) {
            builder.steps(random.nextBoolean() ? null : List.of(randomText(random)));
        }
        if (random.nextBoolean()) {
            builder.extra(
                    random.nextBoolean()
                            ? null
                            : JsonNodeFactory.instance.objectNode().put("a", random.nextInt()));
        }
        if (depth > 0 && random.nextBoolean()) {
            builder.children(List.of(random(random, depth - 1), random(random, 0)));
        }
        return builder.build();
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(8), 0, 0x11000)
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
