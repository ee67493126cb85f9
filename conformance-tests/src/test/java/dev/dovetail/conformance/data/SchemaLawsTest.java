package dev.dovetail.conformance.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for every schema: of thousands that were drawn by lot, each is asked. */
class SchemaLawsTest {
    private static final int SCHEMAS = 1_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"3.0.3, 1", "3.0.3, 2", "3.1.0, 3", "3.1.0, 4"})
    void everyValueFitsItsSchema(String openapi, long seed) throws IOException {
        var contract = random(openapi, seed);
        var schemas = new Schemas(contract);
        var values = new SchemaValues(contract, schemas, seed);
        var none = new ArrayList<String>();

        for (var i = 0; i < SCHEMAS; i++) {
            var pointer = "/components/schemas/S" + i;
            var value = values.smallest(pointer);
            value.ifPresentOrElse(
                    made -> assertThat(errors(schemas, pointer, made))
                            .as("%s: %s", pointer, made)
                            .isEmpty(),
                    () -> none.add(pointer));
            values.fullest(pointer)
                    .ifPresent(made -> assertThat(errors(schemas, pointer, made))
                            .as("%s: %s", pointer, made)
                            .isEmpty());
        }
        // What is drawn by lot contradicts itself now and then, or refers to itself without end.
        assertThat(none).hasSizeLessThan(SCHEMAS / 20);
    }

    @ParameterizedTest
    @CsvSource({"3.0.3, 5", "3.1.0, 6"})
    void everyAllowedChangeFitsAndEveryBreakingOneBreaksWhatItIsMeantToAndNothingElse(String openapi, long seed)
            throws IOException {
        var contract = random(openapi, seed);
        var schemas = new Schemas(contract);
        var values = new SchemaValues(contract, schemas, seed);
        var seen = new TreeSet<Breach>();
        var allowed = 0;

        for (var i = 0; i < SCHEMAS; i++) {
            var pointer = "/components/schemas/S" + i;
            var base = values.fullest(pointer);
            if (base.isEmpty()) {
                continue;
            }
            for (var change : allowed(new AllowedChanges(values, pointer, base.get()))) {
                allowed++;
                assertThat(errors(schemas, pointer, change.in(base.get())))
                        .as("%s: %s", pointer, change)
                        .isEmpty();
            }
            for (var breach : Breach.values()) {
                for (var change : new BreakingChanges(values, pointer, base.get()).of(breach)) {
                    seen.add(breach);
                    assertThat(errors(schemas, pointer, change.in(base.get())))
                            .as("%s: %s", pointer, change)
                            .isNotEmpty()
                            .allMatch(error -> breach.isOf(error.getKeyword()));
                }
            }
        }
        assertThat(seen).contains(Breach.values());
        assertThat(allowed).isGreaterThan(SCHEMAS);
    }

    @ParameterizedTest
    @CsvSource({"3.1.0, 7"})
    void theSameSeedGivesTheSameValues(String openapi, long seed) throws IOException {
        var contract = random(openapi, seed);
        var one = new SchemaValues(contract, new Schemas(contract), 1);
        var other = new SchemaValues(contract, new Schemas(contract), 1);

        for (var i = 0; i < SCHEMAS; i++) {
            var pointer = "/components/schemas/S" + i;
            assertThat(one.fullest(pointer)).isEqualTo(other.fullest(pointer));
        }
    }

    private static List<Change> allowed(AllowedChanges changes) {
        var all = new ArrayList<>(changes.leftOut());
        changes.listed().forEach(all::addAll);
        all.addAll(changes.nulls());
        all.addAll(changes.bounds(true));
        all.addAll(changes.bounds(false));
        all.addAll(changes.lengths(true));
        all.addAll(changes.lengths(false));
        all.addAll(changes.unicode());
        all.addAll(changes.added());
        return all;
    }

    private static List<Error> errors(Schemas schemas, String pointer, JsonNode value) {
        return schemas.errors(pointer, value, Schemas.Way.SENT).orElseThrow();
    }

    private Contract random(String openapi, long seed) throws IOException {
        var document = RandomSchemas.document(seed, openapi, SCHEMAS);
        var file = Files.writeString(folder.resolve("random.json"), document.toString());
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
        return reading.contract()
                .orElseThrow(() -> new AssertionError(reading.diagnostics().toString()));
    }
}
