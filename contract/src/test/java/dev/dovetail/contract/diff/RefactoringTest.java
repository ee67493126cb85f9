package dev.dovetail.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Documents that were rewritten at random without saying anything else differ in nothing on the wire. */
class RefactoringTest {

    private static final long SEED = 20_261_130;

    @TempDir
    private Path folder;

    @Test
    void aDocumentThatOnlyLooksDifferentIsTheSameOnTheWire() throws IOException {
        var chance = new Random(SEED);
        var wrong = new ArrayList<String>();
        var changed = EnumSet.noneOf(Refactoring.class);
        for (var folder : DiffCases.folders()) {
            var before = DiffCases.recent(folder);
            for (var refactoring : Refactoring.values()) {
                var tree = tree(folder);
                refactoring.apply(tree, chance);
                if (tree.toString().equals(tree(folder).toString())) {
                    continue;
                }
                changed.add(refactoring);
                wrong.addAll(wireChanges(DiffCases.name(folder) + " " + refactoring, before, read(tree)));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(changed).containsExactlyInAnyOrder(Refactoring.values());
    }

    private static List<String> wireChanges(String name, Contract before, Contract after) {
        return Stream.concat(DiffCases.facts(before, after).stream(), DiffCases.facts(after, before).stream())
                .filter(fact -> fact.wire() != Wire.HARMLESS)
                .map(fact -> name + ": " + fact.rule().id() + " " + fact.direction() + " "
                        + fact.subject().text() + " " + fact.detail())
                .toList();
    }

    private static ObjectNode tree(Path folder) {
        return DiffCases.recent(folder).source().tree().deepCopy();
    }

    private Contract read(ObjectNode tree) throws IOException {
        var file = Files.write(
                folder.resolve("document.json"), JsonMapper.builder().build().writeValueAsBytes(tree));
        return new ContractReader(ReadOptions.DEFAULTS).read(file).contract().orElseThrow();
    }

    /** For a folder of real documents: {@code -Ddovetail.diff.documents=FOLDER}. */
    @TestFactory
    @EnabledIfSystemProperty(named = "dovetail.diff.documents", matches = ".+")
    Stream<DynamicTest> aRealDocumentDiffersFromItselfInNothing() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("dovetail.diff.documents")))) {
            return files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> differsInNothing(file)));
        }
    }

    private static void differsInNothing(Path file) {
        var reader = new ContractReader(ReadOptions.DEFAULTS);
        var before = reader.read(file).contract();
        var after = reader.read(file).contract();
        assertThat(before.isPresent()).isEqualTo(after.isPresent());
        before.ifPresent(contract ->
                assertThat(DiffCases.facts(contract, after.orElseThrow())).isEmpty());
    }
}
