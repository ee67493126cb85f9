package dev.dovetail.conformance.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.dovetail.conformance.Documents;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaValuesTest {
    private static final Contract HARD = Documents.read("/dev/dovetail/conformance/data/hard.yaml");
    private static final SchemaValues VALUES = new SchemaValues(HARD, new Schemas(HARD), 1);

    static Stream<String> schemas() {
        var names = HARD.tree().path("components").path("schemas").fieldNames();
        return Stream.iterate(names, Iterator::hasNext, one -> one)
                .map(Iterator::next)
                .filter(name -> !name.equals("Identifier"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void findsAValueForWhatRealDocumentsAskFor(String name) {
        var value = VALUES.smallest(at(name));

        assertThat(value).isPresent();
        assertThat(VALUES.misfit(at(name), value.get())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ToldApartByAMapping       | {\"kind\":\"on-wheels\",\"wheels\":3}",
                "RequiredOnOneSideOnly     | {\"name\":\"dovet\"}",
                "AtLeastTwoMembers         | {\"key1\":8,\"key2\":8}",
                "ATuple                    | [\"2026-01-05\",false]",
                "DistinctItems             | [{\"at\":5},{\"at\":10},{\"at\":15}]",
                "NotJustAnything           | \"something else\"",
                "NumberBetweenNumbers      | 0.5",
                "MultipleBelowZero         | -4",
                "NullOrAWord               | \"word\"",
            })
    void findsTheSmallestOne(String name, String expected) {
        assertThat(VALUES.smallest(at(name)).orElseThrow()).hasToString(expected);
    }

    @Test
    void leavesOutWhatOnlyAnswersHave() {
        assertThat(VALUES.smallest(at("AllButTheReadOnly")).orElseThrow().has("id"))
                .isFalse();
    }

    @Test
    void saysInPlainWordsWhatDoesNotFit() {
        var value = JsonNodeFactory.instance.objectNode().put("label", "Capital");

        assertThat(VALUES.misfit(at("ReferringToItself"), value).orElseThrow()).startsWith("label: expected a text");
    }

    @Test
    void countsLengthsInCodePoints() {
        assertThat(new AllowedChanges(
                                VALUES, at("Car"), VALUES.smallest(at("Car")).orElseThrow())
                        .unicode())
                .isEmpty();
        assertThat(Texts.ofLength("dovetail", 11, 11)).isEqualTo("dovetaildov");
    }

    @Test
    void readsPointersAsPeopleDo() {
        assertThat(List.of(Change.path("/results/3/created_at"), Change.path("/a~1b"), Change.path("")))
                .containsExactly("results[3].created_at", "a/b", "");
    }

    private static String at(String name) {
        return "/components/schemas/" + name;
    }
}
