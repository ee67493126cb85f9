package dev.dovetail.generator.regeneration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.GeneratorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                get:
                  tags: [Pets]
                  operationId: find
                  parameters: [{name: limit, in: query, schema: {type: integer}}]
                  responses: {'204': {description: None.}}
            components:
              schemas:
            """;
    private static final String PET = """
                Pet:
                  type: object
                  properties:
                    name: {type: string}
                    mood: {type: string, enum: [on hold, fine]}
            """;

    @TempDir
    Path folder;

    private Path document;
    private Path lock;
    private Path output;

    @BeforeEach
    void generatesOnce() throws IOException {
        document = folder.resolve("api.yaml");
        lock = folder.resolve("dovetail.lock");
        output = folder.resolve("out");
        generate(HEAD + PET);
    }

    @Test
    void saysEachPlaceAndItsNameInALine() {
        assertThat(lock).content().contains("""
                /components/schemas/Pet -> Pet
                /components/schemas/Pet mood -> mood
                /components/schemas/Pet name -> name
                /components/schemas/Pet/properties/mood -> Mood
                /components/schemas/Pet/properties/mood fine -> FINE
                /components/schemas/Pet/properties/mood on hold -> ON_HOLD
                /info/title -> Pets
                /paths/~1pets/get -> find
                """);
        assertThat(lock).content().contains("GET /pets limit -> limit\n", "tag Pets -> Pets\n");
    }

    @Test
    void keepsTheNameThatANewSchemaWouldTake() throws IOException {
        var later = HEAD + "    pet: {type: object, properties: {a: {type: string}}}\n" + PET;
        Files.writeString(lock, Files.readString(lock).replace("schemas/Pet -> Pet", "schemas/Pet -> pet_x"));
        generate(later);
        assertThat(output.resolve("com/example/model/pet_x.java")).exists();

        Files.delete(lock);
        generate(HEAD + "    pet: {type: object, properties: {a: {type: string}}}\n");
        assertThat(output.resolve("com/example/model/Pet.java")).content().contains("String a");
        generate(later);

        assertThat(output.resolve("com/example/model/Pet.java")).content().contains("String a");
        assertThat(output.resolve("com/example/model/Pet_2.java")).content().contains("Mood");
        assertThat(lock).content().contains("schemas/Pet -> Pet_2\n", "schemas/pet -> Pet\n");
    }

    @Test
    void keepsTheNameOfAnOperationWhoseIdChanges() throws IOException {
        generate(HEAD.replace("operationId: find", "operationId: search") + PET);

        assertThat(lock).content().contains("/paths/~1pets/get -> find\n");
        assertThat(output.resolve("com/example/client/PetsApi.java")).content().contains(" find(");
    }

    @Test
    void keepsTheNamesOfASchemaAndAMemberThatTheDocumentRenames() throws IOException {
        var renamed = PET.replace("    Pet:\n", "    Animal:\n      x-dovetail-renamed-from: Pet\n")
                .replace("name: {type: string}", "title: {type: string, x-dovetail-renamed-from: name}");

        assertThat(generate(HEAD + renamed).text()).isEmpty();

        assertThat(output.resolve("com/example/model/Pet.java"))
                .content()
                .contains("@JsonProperty(\"title\") @Nullable String name", "ON_HOLD");
        assertThat(output.resolve("com/example/model/Animal.java")).doesNotExist();
        assertThat(lock)
                .content()
                .contains("schemas/Animal -> Pet\n", "schemas/Animal title -> name\n")
                .doesNotContain("schemas/Pet");
    }

    @Test
    void saysWhichNamesAreGoneWithTheirPlaces() throws IOException {
        var change = generate(HEAD + PET.replace("Pet:", "Animal:"));

        assertThat(change.gone()).containsEntry("/components/schemas/Pet", "Pet");
        assertThat(change.text()).contains("x-dovetail-renamed-from", "\n  /components/schemas/Pet -> Pet\n");
    }

    @Test
    void staysUpToDateAndNoticesAChangeOfTheLock() throws IOException {
        assertThat(regeneration().upToDate()).isPresent();
        Files.writeString(lock, Files.readString(lock).replace("-> find", "-> search"));
        assertThat(regeneration().upToDate()).isEmpty();
    }

    @Test
    void namesTheLineThatIsNone() throws IOException {
        Files.writeString(lock, "# ok\n<<<<<<< HEAD\n");
        assertThatIOException().isThrownBy(() -> generate(HEAD + PET)).withMessageContaining("dovetail.lock:2: ");

        Files.writeString(lock, "/components/schemas/Pet -> class\n/components/schemas/Pet -> A;B\n");
        assertThatIOException().isThrownBy(() -> generate(HEAD + PET)).withMessageContaining("dovetail.lock:2: ");
    }

    private LockChange generate(String text) throws IOException {
        Files.writeString(document, text);
        var regeneration = regeneration();
        var reading = regeneration.read();
        assertThat(reading.unusable()).as(reading.diagnostics().toString()).isFalse();
        var contract = reading.contract().orElseThrow();
        var generation = regeneration.generate(contract);
        var change = regeneration.lockChange(contract, generation);
        regeneration.write(reading, generation);
        return change;
    }

    private Regeneration regeneration() {
        var plain =
                GenerationRequest.of(document, ReadOptions.DEFAULTS, GeneratorOptions.inPackage("com.example"), output);
        return new Regeneration(plain.with(plain.adjustments(), Optional.of(lock)));
    }
}
