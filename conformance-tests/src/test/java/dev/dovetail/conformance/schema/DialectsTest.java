package dev.dovetail.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a keyword means depends on the version of OpenAPI: each row is a schema, a value, and whether it is allowed. */
class DialectsTest {
    private static final String DOCUMENT = """
            openapi: %s
            info: { title: t, version: "1" }
            paths: {}
            components:
              schemas:
                Other: { type: object, required: [kind], properties: { kind: { type: string } } }
                Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
                Dog: { type: object, required: [kind, barks], properties: { kind: { type: string }, barks: { type: boolean } } }
                Thing: %s
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.0.3 | { type: string, nullable: true }                        | null            | true",
                "3.0.3 | { type: string }                                        | null            | false",
                "3.1.0 | { type: [string, 'null'] }                              | null            | true",
                "3.1.0 | { type: [string, integer] }                             | 1               | true",
                "3.1.0 | { type: [string, integer] }                             | true            | false",
                "3.0.3 | { type: integer, minimum: 1, exclusiveMinimum: true }   | 1               | false",
                "3.0.3 | { type: integer, minimum: 1, exclusiveMinimum: true }   | 2               | true",
                "3.0.3 | { type: integer, minimum: 1, exclusiveMinimum: false }  | 1               | true",
                "3.1.0 | { type: integer, exclusiveMinimum: 1 }                  | 1               | false",
                "3.1.0 | { type: integer, exclusiveMinimum: 1 }                  | 2               | true",
                "3.1.0 | { const: a }                                            | \"a\"           | true",
                "3.1.0 | { const: a }                                            | \"b\"           | false",
                "3.1.0 | { type: array, prefixItems: [{ type: string }, { type: integer }] } | [\"a\", 1] | true",
                "3.1.0 | { type: array, prefixItems: [{ type: string }, { type: integer }] } | [1, \"a\"] | false",
                "3.1.0 | { $ref: '#/components/schemas/Other', required: [name] } | {\"kind\": \"a\"} | false",
                "3.0.3 | { $ref: '#/components/schemas/Other', required: [name] } | {\"kind\": \"a\"} | true",
                "3.1.0 | { allOf: [{ $ref: '#/components/schemas/Other' }], unevaluatedProperties: false } | {\"kind\": \"a\", \"more\": 1} | false",
                "3.1.0 | { allOf: [{ $ref: '#/components/schemas/Other' }], unevaluatedProperties: false } | {\"kind\": \"a\"} | true",
                "3.0.3 | { type: object, additionalProperties: false }           | {\"a\": 1}      | false",
                "3.1.0 | { type: object, additionalProperties: { type: integer } } | {\"a\": \"1\"} | false",
                "3.1.0 | { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } } | {\"kind\": \"cat\", \"lives\": 9} | true",
                "3.1.0 | { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog' } } } | {\"kind\": \"cat\"} | false",
                "3.1.0 | { type: string, format: date }                          | \"2026-02-30\"  | false",
                "3.1.0 | { type: string, format: date-time }                     | \"2026-02-03 04:05:06\" | false",
                "3.0.3 | { type: string, format: uuid }                          | \"1234\"        | false",
                "3.1.0 | { type: string, format: email }                         | \"nobody\"      | false",
                "3.1.0 | { type: string, format: ipv4 }                          | \"256.0.0.1\"   | false",
                "3.1.0 | { type: string, format: ipv6 }                          | \"2001:db8::1\" | true",
                "3.1.0 | { type: string, format: of-our-own }                    | \"anything\"    | true",
            })
    void readsAKeywordAsItsVersionDoes(String version, String schema, String value, boolean allowed)
            throws IOException {
        var errors = new Schemas(read(version, schema))
                .errors("/components/schemas/Thing", new JsonMapper().readTree(value), Schemas.Way.ANSWERED)
                .orElseThrow();

        assertThat(errors.isEmpty()).as(errors.toString()).isEqualTo(allowed);
    }

    private Contract read(String version, String schema) throws IOException {
        var file = Files.writeString(folder.resolve("thing.yaml"), DOCUMENT.formatted(version, schema));
        return new ContractReader(ReadOptions.DEFAULTS).read(file).contract().orElseThrow();
    }
}
