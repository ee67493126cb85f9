package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
}
