package dev.dovetail.generator.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.output.OutputConflictException;
import dev.dovetail.generator.output.OutputTree;
import dev.dovetail.generator.output.TreeDifference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegenerationTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                get:
                  operationId: listPets
                  responses:
                    '200':
                      description: OK
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/Pet'}
            components:
              schemas:
                Pet:
                  type: object
                  properties:
                    name: {type: string}
                    owner: {$ref: 'owner.yaml'}
                Other:
                  type: object
                  properties:
                    note: {type: string}
            """;
    private static final String OWNER = "type: object\nproperties:\n  mail: {type: string}\n";
    private static final String OVERLAY = """
            overlay: 1.0.0
            info: {title: Live, version: '1'}
            actions:
              - target: $.components.schemas.Other.properties.note
                update: {description: Live.}
            """;

    @TempDir
    Path folder;

    private Path document;
    private Path overlay;
    private Path output;
    private GeneratorOptions options;

    @BeforeEach
    void writesTheDocument() throws IOException {
        document = Files.writeString(folder.resolve("api.yaml"), DOCUMENT);
        Files.writeString(folder.resolve("owner.yaml"), OWNER);
        overlay = Files.writeString(folder.resolve("live.yaml"), OVERLAY);
        output = folder.resolve("out");
        options = GeneratorOptions.inPackage("com.example");
    }

    @Test
    void isUpToDateAfterARunAndSaysFromWhat() throws IOException {
        assertThat(regeneration().upToDate()).isEmpty();

        run();

        var intact = regeneration().upToDate().orElseThrow();
        assertThat(intact.provenance().inputs())
                .extracting(input -> input.name())
                .containsExactly("api.yaml", "live.yaml", "owner.yaml");
        assertThat(output.resolve(".dovetail-manifest")).content().doesNotContain(folder.toString());
    }

    @Test
    void staysUpToDateWhereTheProjectIsMoved() throws IOException {
        run();
        var moved = folder.resolve("elsewhere");
        Files.createDirectory(moved);
        for (var name : List.of("api.yaml", "live.yaml", "owner.yaml", "out")) {
            Files.move(folder.resolve(name), moved.resolve(name));
        }
        document = moved.resolve("api.yaml");
        overlay = moved.resolve("live.yaml");
        output = moved.resolve("out");

        assertThat(regeneration().upToDate()).isPresent();
    }

    @Test
    void noticesEveryInput() throws IOException {
        run();

        touched(document, DOCUMENT + "# more\n");
        touched(overlay, OVERLAY + "# more\n");
        touched(folder.resolve("owner.yaml"), OWNER + "# more\n");
        options = options.withName("Other");
        assertThat(regeneration().upToDate()).isEmpty();
        options = GeneratorOptions.inPackage("com.example").withParts(EnumSet.of(GeneratorOptions.Part.MODELS));
        assertThat(regeneration().upToDate()).isEmpty();
    }

    @Test
    void noticesAFileThatAMappingNamesAndThatCameLater() throws IOException {
        Files.writeString(document, DOCUMENT.replace("    Other:\n      type: object\n", """
                    Other:
                      type: object
                      discriminator: {propertyName: kind, mapping: {cat: cat.yaml}}
                """));
        run();
        assertThat(regeneration().upToDate()).isPresent();

        Files.writeString(folder.resolve("cat.yaml"), OWNER);

        assertThat(regeneration().upToDate()).isEmpty();
    }

    @Test
    void noticesOutputThatIsMissingOrChanged() throws IOException {
        run();
        var pet = output.resolve("com/example/model/Pet.java");

        Files.delete(pet);
        assertThat(regeneration().upToDate()).isEmpty();
        assertThat(run().written()).isEqualTo(1);

        Files.writeString(pet, "// mine\n" + Files.readString(pet));
        assertThat(regeneration().upToDate()).isEmpty();
        assertThatThrownBy(this::run)
                .isInstanceOf(OutputConflictException.class)
                .hasMessageContaining("com/example/model/Pet.java")
                .hasMessageContaining("delete");
        assertThat(pet).content().startsWith("// mine\n");
    }

    @Test
    void rewritesOnlyTheFileOfTheSchemaThatChanged() throws IOException {
        run();
        Files.writeString(
                document,
                DOCUMENT.replace(
                        "        name: {type: string}\n",
                        "        name: {type: string}\n        age: {type: integer}\n"));

        var outcome = run();

        assertThat(outcome.written()).isEqualTo(1);
        assertThat(output.resolve("com/example/model/Pet.java")).content().contains("age");
    }

    @Test
    void deletesTheFilesOfASchemaThatIsGoneAndLeavesThoseOfPeople() throws IOException {
        run();
        Files.writeString(output.resolve("com/example/model/Mine.java"), "mine");
        Files.writeString(document, DOCUMENT.substring(0, DOCUMENT.indexOf("    Other:")));
        overlay = Files.writeString(overlay, OVERLAY.replace("$.components.schemas.Other.properties.note", "$.info"));

        assertThat(run().deleted()).isEqualTo(1);
        assertThat(output.resolve("com/example/model/Other.java")).doesNotExist();
        assertThat(output.resolve("com/example/model/Mine.java")).exists();
    }

    @Test
    void takesLineEndsThatACheckoutTurnedRoundForItsOwn() throws IOException {
        run();
        var pet = output.resolve("com/example/model/Pet.java");
        Files.writeString(pet, Files.readString(pet).replace("\n", "\r\n"));

        assertThat(regeneration().upToDate()).isPresent();
        assertThat(difference().none()).isTrue();
    }

    @Test
    void saysWhatIsMissingStaleAndExtra() throws IOException {
        run();
        assertThat(difference().none()).isTrue();
        var model = output.resolve("com/example/model");
        Files.move(model.resolve("Pet.java"), model.resolve("Dog.java"));
        var other = model.resolve("Other.java");
        Files.writeString(other, Files.readString(other).replace("\n", " \n"));
        Files.delete(output.resolve(".dovetail-manifest"));

        var difference = difference();

        assertThat(difference.missing()).containsExactly("com/example/model/Pet.java");
        assertThat(difference.stale()).containsOnlyKeys("com/example/model/Other.java");
        assertThat(difference.extra()).containsExactly("com/example/model/Dog.java");
        assertThat(difference.text())
                .contains("  missing  com/example/model/Pet.java\n  stale    com/example/model/Other.java\n")
                .contains(
                        "--- com/example/model/Other.java (as it is)\n+++ com/example/model/Other.java (as generated)\n@@ ")
                .contains(" more lines of difference");
        assertThat(difference.text().lines().count()).isLessThan(90);
    }

    @Test
    void versionIsTheSameEachTimeAndNotEmpty() {
        assertThat(GeneratorVersion.current())
                .isEqualTo(GeneratorVersion.current())
                .matches("\\S+ [0-9a-f]+");
        assertThat(GeneratorVersion.current()).doesNotEndWith(" " + Integer.toHexString(new TreeMap<>().hashCode()));
    }

    private void touched(Path file, String text) throws IOException {
        var before = Files.readString(file);
        Files.writeString(file, text);
        assertThat(regeneration().upToDate()).as(file.toString()).isEmpty();
        Files.writeString(file, before);
        assertThat(regeneration().upToDate()).as(file.toString()).isPresent();
    }

    private Regeneration regeneration() {
        return new Regeneration(
                GenerationRequest.of(document, ReadOptions.DEFAULTS.withOverlays(List.of(overlay)), options, output));
    }

    private OutputTree.Outcome run() throws IOException {
        var reading = regeneration().read();
        assertThat(reading.unusable()).as(reading.diagnostics().toString()).isFalse();
        return regeneration()
                .write(reading, regeneration().generate(reading.contract().orElseThrow()));
    }

    private TreeDifference difference() throws IOException {
        return regeneration()
                .difference(
                        regeneration().generate(regeneration().read().contract().orElseThrow()));
    }
}
