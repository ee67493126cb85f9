package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    @Test
    void hasNothingAgainstTheBundledDocument() {
        var run = CommandRun.of("lint");
        assertThat(run.exitCode()).as(run.out()).isZero();
        assertThat(run.out()).contains("environments.yaml: ");
    }

    @Test
    void showsThePlaceAndTheCureOfAnError(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("pets.yaml"), """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                paths:
                  /pets:
                    get:
                      responses:
                        "200":
                          description: Pets.
                          content:
                            application/json:
                              schema: { $ref: "#/components/schemas/Pat" }
                components:
                  schemas:
                    Pet: { type: string }
                """);
        var run = CommandRun.of("lint", document.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.FALLS_SHORT);
        assertThat(run.out()).contains("pets.yaml:11:31: error: ", "[unresolved-reference]", "did you mean", "1 error");
    }

    @Test
    void saysWhichFileIsNotThere() {
        var run = CommandRun.of("lint", "nowhere.yaml");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("there is no file nowhere.yaml").doesNotContain("\tat ");
    }

    @Test
    void readsWhatAFolderAroundTheDocumentHasIfItIsAllowed(@TempDir Path folder) throws IOException {
        var shared = Files.createDirectories(folder.resolve("shared"));
        Files.writeString(shared.resolve("pet.yaml"), "{ type: string }");
        var document = Files.writeString(
                        Files.createDirectories(folder.resolve("v1")).resolve("pets.yaml"), """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                paths: {}
                components:
                  schemas:
                    Pet: { $ref: "../shared/pet.yaml" }
                """)
                .toString();

        assertThat(CommandRun.of("lint", document).out()).contains("[reference-not-allowed]", "--root");
        assertThat(CommandRun.of("lint", document, "--root", folder.toString()).exitCode())
                .isZero();
        assertThat(CommandRun.of("lint", document, "--root", shared.toString()).err())
                .contains("is not in")
                .doesNotContain("\tat ");
        assertThat(CommandRun.of(
                                "lint",
                                document,
                                "--root",
                                folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(ExitCode.NOT_CHECKED);
    }

    private static final String SLOPPY = """
            openapi: 3.1.0
            info: { title: Pets, version: "1" }
            paths:
              /pets:
                get:
                  operationId: list
                  parameters:
                    - { name: "\\u202Esize", in: query, schema: { type: integer, default: "ten" } }
                  responses: { "204": { description: Done. } }
            """;

    @Test
    void takesWarningsForErrorsOnlyWhenStrict(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("pets.yaml"), SLOPPY).toString();

        assertThat(CommandRun.of("lint", document))
                .satisfies(run -> assertThat(run.exitCode()).isEqualTo(ExitCode.ALL_WELL))
                .satisfies(run -> assertThat(run.out()).contains("[default-mismatch]", "2 warnings"));
        assertThat(CommandRun.of("lint", "--strict", document).exitCode()).isEqualTo(ExitCode.FALLS_SHORT);
    }

    @Test
    void printsJsonThatFitsItsSchema(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("pets.yaml"), SLOPPY);
        var run = CommandRun.of("lint", "--format", "json", document.toString());

        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of("../docs/lint.schema.json")));
        assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
        var json = new ObjectMapper().readTree(run.out());
        assertThat(json.at("/counts/warning").asInt()).isEqualTo(2);
        assertThat(json.at("/diagnostics/1/code").asText()).isEqualTo("default-mismatch");
        assertThat(json.at("/diagnostics/1/line").asInt()).isEqualTo(8);
        assertThat(json.at("/diagnostics/1/pointer").asText())
                .isEqualTo("/paths/~1pets/get/parameters/0/schema/default");
        assertThat(run.out()).as("nothing hidden").matches("[\\p{ASCII}]*");
    }

    @Test
    void printsSarifForCodeHosts(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("pets and more.yaml"), SLOPPY);
        var run = CommandRun.of("lint", "--format=sarif", document.toString());

        var sarif = new ObjectMapper().readTree(run.out());
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        var result = sarif.at("/runs/0/results/1");
        var rule =
                sarif.at("/runs/0/tool/driver/rules/" + result.path("ruleIndex").asInt());
        assertThat(result.path("ruleId").asText()).isEqualTo("default-mismatch");
        assertThat(rule.path("id")).isEqualTo(result.path("ruleId"));
        assertThat(result.path("level").asText()).isEqualTo("warning");
        assertThat(result.at("/message/text").asText()).contains("\"ten\"", "Cure: ");
        assertThat(result.at("/partialFingerprints/dovetail~1v1").asText()).hasSize(32);
        var place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText())
                .startsWith("file:")
                .endsWith("pets%20and%20more.yaml");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(8);
    }

    @Test
    void namesTheFormatsThereAre() {
        var run = CommandRun.of("lint", "--format", "xml");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("text", "json", "sarif");
    }
}
