package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    Path folder;

    private Path document;
    private Path output;

    @BeforeEach
    void generates() throws Exception {
        document = Files.writeString(folder.resolve("my pets.yaml"), """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                paths: {}
                components: { schemas: { Pet: { type: object, properties: { name: { type: string } } } } }
                """);
        output = folder.resolve("out");
        assertThat(run("generate").exitCode()).isZero();
    }

    @Test
    void isContentWithWhatWasGenerated() {
        var run = run("check");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("are as generated");
    }

    @Test
    void showsWhatDiffersAndTheCommandThatRepairsIt() throws Exception {
        var pet = output.resolve("com/example/model/Pet.java");
        Files.writeString(document, Files.readString(document).replace("name:", "called:"));
        var before = Files.readString(pet);

        var run = run("check");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FALLS_SHORT);
        assertThat(run.out())
                .contains(
                        "0 missing, 1 stale, 0 extra",
                        "  stale    com/example/model/Pet.java",
                        "+public record Pet(@JsonProperty(\"called\") @Nullable String called) {",
                        "To repair it: dovetail generate '" + document + "' --output " + output
                                + " --package com.example\n");
        assertThat(pet).hasContent(before);
        assertThat(run("generate").exitCode()).isZero();
        assertThat(run("check").exitCode()).isZero();
    }

    @Test
    void cannotCompareWhatADocumentWithErrorsGives() throws Exception {
        Files.writeString(document, "openapi: 3.1.0\ninfo: [\n");
        assertThat(run("check").exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
    }

    private CommandRun run(String verb) {
        return CommandRun.of(verb, document.toString(), "--output", output.toString(), "--package", "com.example");
    }
}
