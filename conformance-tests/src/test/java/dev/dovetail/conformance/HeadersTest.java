package dev.dovetail.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.stub.ScriptedServer;
import dev.dovetail.conformance.stub.ScriptedServer.Reply;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values of headers, in the style that the document gives them, against their schemas. */
class HeadersTest {
    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: t, version: "1" }
            paths:
              /:
                get:
                  operationId: root
                  responses:
                    "200":
                      description: ok
                      headers:
                        X-Count: { schema: { type: integer, minimum: 1 } }
                        X-Ratio: { schema: { type: number, maximum: 1 } }
                        X-On: { schema: { type: boolean } }
                        X-At: { schema: { type: string, format: date-time } }
                        Last-Modified: { schema: { type: string, format: date-time } }
                        X-Mood: { schema: { type: string, enum: [well, ill] } }
                        X-Level: { schema: { type: integer, enum: [1, 2] } }
                        X-Tags: { schema: { type: array, items: { type: string, enum: [a, b] }, maxItems: 3 } }
                        X-Sizes: { schema: { type: array, items: { type: integer } } }
                        X-Limit:
                          schema: &limit
                            type: object
                            required: [left]
                            properties: { left: { type: integer }, unit: { type: string, enum: [s, h] } }
                        X-Apart: { explode: true, schema: *limit }
                        X-Maybe: { schema: { type: [integer, "null"] } }
                        X-Either: { schema: { oneOf: [{ type: integer }, { type: string, enum: [none] }] } }
                        X-Json: { content: { application/json: { schema: *limit } } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "X-Count       | 3                                |",
                "X-Count       | three                            | X-Count: expected an integer, got \"three\"",
                "X-Count       | 0                                | X-Count: expected at least 1, got 0",
                "X-Count       | 1.5                              | X-Count: expected an integer, got 1.5",
                "X-Ratio       | 0.5                              |",
                "X-Ratio       | 1.5                              | X-Ratio: expected at most 1, got 1.5",
                "X-On          | true                             |",
                "X-On          | yes                              | X-On: expected a boolean, got \"yes\"",
                "X-At          | 2026-01-05T08:00:00Z             |",
                "X-At          | yesterday                        | X-At: expected a date-time, got \"yesterday\"",
                "X-Mood        | well                             |",
                "X-Mood        | so-so                            | X-Mood: expected one of [\"well\",\"ill\"], got \"so-so\"",
                "X-Level       | 2                                |",
                "X-Level       | 3                                | X-Level: expected one of [1,2], got 3",
                "X-Tags        | a, b                             |",
                "X-Tags        | a, c                             | X-Tags[1]: expected one of [\"a\",\"b\"], got \"c\"",
                "X-Tags        | a,b,a,b                          | X-Tags: expected at most 3 items, got an array of 4",
                "X-Sizes       | 1, 2                             |",
                "X-Sizes       | 1, two                           | X-Sizes[1]: expected an integer, got \"two\"",
                "X-Limit       | left,5,unit,s                    |",
                "X-Limit       | left,five                        | X-Limit.left: expected an integer, got \"five\"",
                "X-Limit       | unit,s                           | X-Limit.left: expected a value, got nothing",
                "X-Limit       | left                             | X-Limit: expected an object, got \"left\"",
                "X-Apart       | left=5, unit=h                   |",
                "X-Apart       | left=5, unit=d                   | X-Apart.unit: expected one of [\"s\",\"h\"], got \"d\"",
                "X-Maybe       | 4                                |",
                "X-Maybe       | four                             | X-Maybe: expected an integer or null, got \"four\"",
                "X-Either      | 7                                |",
                "X-Either      | none                             |",
                "X-Json        | {\"left\":5}                   |",
                "X-Json        | {\"left\":true}                | X-Json.left: expected an integer, got true",
                "X-Json        | {left                            | the header X-Json is not JSON, which the document says it is",
            })
    void areReadInTheStyleOfTheDocument(String name, String value, String expected) throws IOException {
        var verdict = verdict(name, value);

        assertThat(verdict.outcome()).isEqualTo(expected == null ? Outcome.PASSED : Outcome.FAILED);
        if (expected != null) {
            assertThat(verdict.message()).startsWith(expected);
            assertThat(verdict.origin().pointer()).endsWith("/headers/" + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"'Sat, 21 Nov 2026 08:00:00 GMT', WARNED", "yesterday, FAILED"})
    void aDateOfHttpIsHeldAgainstTheDocumentAndNotTheServer(String value, Outcome outcome) throws IOException {
        assertThat(verdict("Last-Modified", value).outcome()).isEqualTo(outcome);
    }

    private static Verdict verdict(String name, String value) throws IOException {
        try (var server = ScriptedServer.start(
                call -> Reply.json(call.is("GET /") ? 200 : 404, "{}").with(name, value))) {
            return Conformance.of(Documents.of(DOCUMENT))
                    .against(server.url(""))
                    .with(target -> target.withDepth(Depth.NONE))
                    .run()
                    .verdicts()
                    .stream()
                    .filter(one -> one.check().id().equals("shape.header"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
