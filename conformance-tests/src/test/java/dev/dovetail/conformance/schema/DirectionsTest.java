package dev.dovetail.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import dev.dovetail.conformance.Documents;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is required of one direction is not of the other, and what belongs to one has no place in the other. */
class DirectionsTest {
    private static final String SCHEMAS = """
            openapi: %s
            info: { title: t, version: "1" }
            paths: {}
            components:
              schemas:
                Secret: { type: string, writeOnly: true }
                Number: { type: integer, readOnly: true }
                Plain:
                  type: object
                  required: [id, name, secret]
                  properties:
                    id: { type: integer, readOnly: true }
                    name: { type: string }
                    secret: { type: string, writeOnly: true }
                Referred:
                  type: object
                  required: [id, secret]
                  properties:
                    id: { $ref: '#/components/schemas/Number' }
                    secret: { $ref: '#/components/schemas/Secret' }
                Merged:
                  allOf:
                    - { $ref: '#/components/schemas/Plain' }
                    - { type: object, required: [at], properties: { at: { type: string, readOnly: true } } }
                Nested:
                  type: object
                  required: [parts]
                  properties:
                    parts: { type: array, items: { $ref: '#/components/schemas/Plain' } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // What a client sends needs nothing that is readOnly, and everything else that is required.
                "SENT     | Plain    | {\"name\":\"n\",\"secret\":\"s\"}                        | ``",
                "SENT     | Plain    | {\"name\":\"n\"}                                         | required secret",
                "SENT     | Plain    | {\"id\":1,\"name\":\"n\",\"secret\":\"s\"}              | readOnly",
                "SENT     | Referred | {\"secret\":\"s\"}                                       | ``",
                "SENT     | Referred | {}                                                     | required secret",
                "SENT     | Merged   | {\"name\":\"n\",\"secret\":\"s\"}                        | ``",
                "SENT     | Nested   | {\"parts\":[{\"name\":\"n\",\"secret\":\"s\"}]}           | ``",
                "SENT     | Nested   | {\"parts\":[{\"name\":\"n\"}]}                          | required secret",
                // What a server answers needs nothing that is writeOnly, and everything else that is required.
                "ANSWERED | Plain    | {\"id\":1,\"name\":\"n\"}                                | ``",
                "ANSWERED | Plain    | {\"name\":\"n\"}                                         | required id",
                "ANSWERED | Plain    | {\"id\":1,\"name\":\"n\",\"secret\":\"s\"}              | writeOnly",
                "ANSWERED | Plain    | {\"id\":1,\"name\":\"n\",\"secret\":null}                | type,writeOnly",
                "ANSWERED | Referred | {\"id\":1}                                             | ``",
                "ANSWERED | Referred | {}                                                     | required id",
                "ANSWERED | Referred | {\"id\":1,\"secret\":\"s\"}                              | writeOnly",
                "ANSWERED | Merged   | {\"id\":1,\"name\":\"n\",\"at\":\"t\"}                  | ``",
                "ANSWERED | Merged   | {\"id\":1,\"name\":\"n\"}                                | required at",
                "ANSWERED | Nested   | {\"parts\":[{\"id\":1,\"name\":\"n\"}]}                  | ``",
                "ANSWERED | Nested   | {\"parts\":[{\"id\":1,\"name\":\"n\",\"secret\":\"s\"}]} | writeOnly",
            })
    void holdInBothDialects(Schemas.Way way, String schema, String body, String expected) throws IOException {
        for (var version : new String[] {"3.0.3", "3.1.0"}) {
            var schemas = new Schemas(Documents.of(SCHEMAS.formatted(version)));
            var errors = schemas.errors("/components/schemas/" + schema, new JsonMapper().readTree(body), way)
                    .orElseThrow();

            assertThat(errors.stream().map(DirectionsTest::text).distinct().sorted())
                    .as(version)
                    .containsExactly(expected.isEmpty() ? new String[0] : expected.split(","));
        }
    }

    private static String text(Error error) {
        return error.getKeyword() + (error.getProperty() == null ? "" : " " + error.getProperty());
    }
}
