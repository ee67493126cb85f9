package dev.dovetail.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemasTest {
    private static final String SCHEMA = """
            openapi: %s
            info: { title: t, version: "1" }
            paths: {}
            components:
              schemas:
                Thing:
                  type: object
                  required: [id, secret]
                  properties:
                    id: { type: integer, minimum: 1 }
                    secret: { type: string, writeOnly: true }
                    note: %s
                    kind: { type: string, enum: [a, b] }
                    link: { type: string, format: uri }
                    parts: { type: array, items: { $ref: '#/components/schemas/Thing' } }
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": 1}                                   | ``",
                "{\"id\": 1, \"note\": null}                   | ``",
                "{\"id\": 1, \"extra\": 1}                     | ``",
                "{}                                            | id: expected a value, got nothing",
                "{\"id\": \"1\"}                               | id: expected an integer, got \"1\"",
                "{\"id\": 0}                                   | id: expected at least 1, got 0",
                "{\"id\": 1, \"kind\": \"c\"}                  | kind: expected one of [\"a\",\"b\"], got \"c\"",
                "{\"id\": 1, \"kind\": null}                   | kind: expected a string, got null",
                "{\"id\": 1, \"note\": \"yesterday\"}          | note: expected a date-time, got \"yesterday\"",
                "{\"id\": 1, \"link\": \"not a link\"}         | link: expected a URI, got \"not a link\"",
                "{\"id\": 1, \"parts\": [{\"id\": 2}, {\"id\": true}]} | parts[1].id: expected an integer, got true",
                "[]                                            | the body: expected an object, got []",
                "{\"id\": 1, \"secret\": \"s\"}                | secret: expected nothing, because it is writeOnly, got \"s\"",
            })
    void saysWhatIsWrongInPlainWordsByBothDialects(String body, String expected) throws IOException {
        var nullable31 = "{ type: [string, 'null'], format: date-time }";
        var nullable30 = "{ type: string, nullable: true, format: date-time }";
        for (var contract : List.of(read("3.1.0", nullable31), read("3.0.3", nullable30))) {
            var errors = new Schemas(contract)
                    .errors("/components/schemas/Thing", new JsonMapper().readTree(body), Schemas.Way.ANSWERED)
                    .orElseThrow();

            assertThat(errors.stream()
                            .map(SchemaMessage::of)
                            .map(SchemaMessage::text)
                            .findFirst()
                            .orElse(""))
                    .isEqualTo(expected);
        }
    }

    @Test
    void canSayThatASchemaCannotBeUsed() throws IOException {
        var contract = read("3.1.0", "{ type: string, pattern: '(' }");

        assertThat(new Schemas(contract)
                        .errors("/components/schemas/Missing", new JsonMapper().readTree("1"), Schemas.Way.ANSWERED))
                .isEmpty();
    }

    private Contract read(String version, String note) throws IOException {
        var file = Files.writeString(folder.resolve("thing.yaml"), SCHEMA.formatted(version, note));
        return new ContractReader(ReadOptions.DEFAULTS).read(file).contract().orElseThrow();
    }
}
