package dev.dovetail.contract.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {

    @TempDir
    Path folder;

    @Test
    void countsWhatIsUsedAndWhatIsNotHonoured() throws IOException {
        var coverage = coverage("""
                openapi: 3.1.0
                info: { title: Things, version: "1" }
                paths:
                  /things:
                    get:
                      deprecated: true
                      parameters:
                        - { name: filter, in: query, style: deepObject, schema: { type: object } }
                        - { name: X-Trace, in: header, schema: { type: string, format: uuid } }
                      responses:
                        "200": { description: Things., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
                        4XX: { description: Wrong. }
                components:
                  schemas:
                    Thing:
                      type: object
                      properties:
                        a: { type: string, not: { const: x } }
                        b: { type: [string, "null"], not: { const: y } }
                """);

        assertThat(coverage.rows())
                .extracting(Coverage.Row::construct, Coverage.Row::used, Coverage.Row::notHonoured)
                .contains(
                        tuple("schema: not", 2, 2),
                        tuple("schema: const", 2, 0),
                        tuple("schema: type (list)", 1, 0),
                        tuple("schema: format uuid", 1, 0),
                        tuple("parameter: query, deepObject", 1, 0),
                        tuple("parameter: header, simple", 1, 0),
                        tuple("operation: deprecated", 1, 0),
                        tuple("response: 4xx", 1, 0),
                        tuple("media type: application/json", 1, 0));
        assertThat(coverage.text())
                .startsWith("construct ")
                .containsPattern("schema: not +2 +0 +2 +.*:18:28\\n")
                .contains("not honoured, and what follows from it", "the keyword 'not'", "[not-honoured]");
    }

    @Test
    void hasNoSecondPartWhereAllIsHonoured() throws IOException {
        var coverage = coverage("""
                openapi: 3.1.0
                info: { title: Things, version: "1" }
                paths: {}
                """);

        assertThat(coverage.omissions()).isEmpty();
        assertThat(coverage.text()).startsWith("construct ").hasLineCount(1);
    }

    private Coverage coverage(String document) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), document);
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
        return Coverage.of(reading.contract().orElseThrow().tree(), reading.diagnostics());
    }
}
