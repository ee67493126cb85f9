package dev.dovetail.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each case has the facts that are expected of it, and of the two documents the other way round. */
class DiffCasesTest {

    @TestFactory
    Stream<DynamicTest> givesWhatTheCaseExpects() {
        return DiffCases.folders().stream()
                .map(folder -> DynamicTest.dynamicTest(DiffCases.name(folder), () -> check(folder)));
    }

    private static void check(Path folder) throws IOException {
        var old = DiffCases.old(folder);
        var recent = DiffCases.recent(folder);
        compare(folder.resolve("expected.txt"), text(DiffCases.facts(old, recent)));
        var swapped = DiffCases.facts(recent, old).stream()
                .filter(fact -> folder.toString().contains("version")
                        || !fact.subject().text().equals("info.version"))
                .toList();
        compare(folder.resolve("swapped.txt"), text(swapped));
    }

    @Test
    void everyRuleHasACase() {
        var seen = new HashSet<Rule>();
        for (var folder : DiffCases.folders()) {
            var old = DiffCases.old(folder);
            var recent = DiffCases.recent(folder);
            DiffCases.facts(old, recent).forEach(fact -> seen.add(fact.rule()));
            DiffCases.facts(recent, old).forEach(fact -> seen.add(fact.rule()));
        }
        assertThat(RuleTable.all()).filteredOn(rule -> !seen.contains(rule)).isEmpty();
    }

    @Test
    void refactoringsAreNothingOnTheWire() {
        var folders = DiffCases.folders().stream()
                .filter(folder -> DiffCases.name(folder).startsWith("refactorings/"))
                .toList();
        assertThat(folders).hasSizeGreaterThan(20).allSatisfy(folder -> {
            var old = DiffCases.old(folder);
            var recent = DiffCases.recent(folder);
            assertThat(DiffCases.facts(old, recent)).allMatch(fact -> fact.wire() == Wire.HARMLESS);
            assertThat(DiffCases.facts(recent, old)).allMatch(fact -> fact.wire() == Wire.HARMLESS);
        });
    }

    @Test
    void identicalDocumentsDifferInNothing() {
        assertThat(DiffCases.folders()).allSatisfy(folder -> {
            assertThat(DiffCases.facts(DiffCases.old(folder), DiffCases.old(folder)))
                    .isEmpty();
            assertThat(DiffCases.facts(DiffCases.recent(folder), DiffCases.recent(folder)))
                    .isEmpty();
        });
    }

    @Test
    void anyTwoDocumentsCanBeCompared() {
        var documents = DiffCases.folders().stream().map(DiffCases::recent).toList();
        assertThat(documents).hasSizeGreaterThan(200);
        for (var i = 0; i < documents.size(); i++) {
            // Every document against a few others, not against all: a pair takes a millisecond, all pairs a minute.
            for (var step : List.of(1, 7, 31, 101)) {
                var other = documents.get((i + step) % documents.size());
                assertThat(DiffCases.facts(documents.get(i), other)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void fingerprintsDoNotDependOnLines() {
        var folder = DiffCases.ROOT.resolve("schemas/type-changed/request");
        var facts = DiffCases.facts(DiffCases.old(folder), DiffCases.recent(folder));
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.fingerprint()).matches("[0-9a-f]{16}");
            var moved = new Fact(
                    fact.rule(),
                    fact.direction(),
                    fact.subject(),
                    fact.detail(),
                    java.util.Optional.empty(),
                    fact.after(),
                    List.of());
            assertThat(moved.fingerprint()).isEqualTo(fact.fingerprint());
        });
    }

    private static String text(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.wire().word() + " " + fact.direction().word() + " "
                        + fact.rule().id() + ": "
                        + fact.subject().text()
                        + (fact.detail().isEmpty() ? "" : " [" + fact.detail() + "]")
                        + " "
                        + fact.before()
                                .map(place -> place.line() + ":" + place.column())
                                .orElse("-")
                        + " "
                        + fact.after()
                                .map(place -> place.line() + ":" + place.column())
                                .orElse("-")
                        + " " + fact.operations()
                        + "\n")
                .collect(Collectors.joining());
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
