package dev.dovetail.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcomingsTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: t, version: "1" }
            paths: {}
            components:
              schemas:
                Page:
                  type: object
                  required: [count]
                  properties:
                    count: { type: integer }
                    results:
                      type: array
                      items: { $ref: '#/components/schemas/Thing' }
                Thing:
                  type: object
                  required: [id, name]
                  properties:
                    id: { type: integer, readOnly: true }
                    name: { type: string, maxLength: 5 }
                    at: { type: string, format: date-time }
                    shape:
                      oneOf:
                        - { type: object, required: [radius], properties: { radius: { type: number } } }
                        - { type: string }
                Closed:
                  allOf: [{ $ref: '#/components/schemas/Thing' }, { $ref: '#/components/schemas/Thing' }]
                  unevaluatedProperties: false
            """;

    @TempDir
    private Path folder;

    @Test
    void saysEverythingThatIsWrongAndWhereTheDocumentSaysOtherwise() throws IOException {
        assertThat(text(
                        "Page",
                        "{\"results\": [{\"id\": 1, \"name\": \"one\"}, {\"id\": \"2\", \"at\": \"yesterday\"}]}"))
                .isEqualTo("results[1].id: expected an integer, got \"2\" (thing.yaml:18); "
                        + "results[1].at: expected a date-time, got \"yesterday\" (thing.yaml:20); "
                        + "results[1].name: expected a value, got nothing (thing.yaml:16); "
                        + "count: expected a value, got nothing (thing.yaml:8)");
    }

    @Test
    void saysOnceWhatIsWrongWithManyItemsAlike() throws IOException {
        var things = "{\"id\": 1, \"name\": \"too long\"},".repeat(3).replaceAll(",$", "");

        assertThat(text("Page", "{\"count\": 3, \"results\": [" + things + "]}"))
                .isEqualTo("results[0].name: expected at most 5 characters, got \"too long\" (thing.yaml:19),"
                        + " and at 2 more places alike");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Of what may be one of several things, the one that was meant.
                "{\"id\":1,\"name\":\"a\",\"shape\":{\"radius\":\"wide\"}}|shape.radius: expected a number, got \"wide\" (thing.yaml:23)",
                // What two parts of a schema say is said once, and what follows from it is not said.
                "{\"id\":\"1\",\"name\":\"a\"}|id: expected an integer, got \"1\" (thing.yaml:18)",
            })
    void leavesOutWhatFollows(String body, String expected) throws IOException {
        assertThat(text("Closed", body)).isEqualTo(expected);
    }

    private String text(String schema, String body) throws IOException {
        var file = Files.writeString(folder.resolve("thing.yaml"), DOCUMENT);
        Contract contract =
                new ContractReader(ReadOptions.DEFAULTS).read(file).contract().orElseThrow();
        var schemas = new Schemas(contract);
        var errors = schemas.errors(
                        "/components/schemas/" + schema, new JsonMapper().readTree(body), Schemas.Way.ANSWERED)
                .orElseThrow();
        return Shortcomings.of(errors).text(schemas, UnaryOperator.identity());
    }
}
