package dev.dovetail.generator.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    private static final String DOCUMENT = """
            openapi: 3.1.0
            info: { title: Shop, version: "1" }
            paths:
              /v1/pets:
                get: { operationId: listPets, tags: [pets, public], responses: { "200": { $ref: "#/components/responses/Pets" } } }
                post:
                  operationId: createPet
                  tags: [pets]
                  requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/NewPet" } } } }
                  responses: { "204": { description: done } }
              /v1/pets/{id}/photo:
                get:
                  operationId: photo
                  tags: [photos]
                  parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
                  responses: { "200": { description: one, content: { application/json: { schema: { $ref: "#/components/schemas/Photo" } } } } }
              /v2/pets:
                delete: { responses: { "204": { description: done } } }
            components:
              responses:
                Pets: { description: all, content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Pet" } } } } }
              schemas:
                Pet: { type: object, properties: { name: { type: string }, owner: { $ref: "#/components/schemas/Owner" } } }
                Owner: { type: object, properties: { pets: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }
                NewPet: { type: object, properties: { name: { type: string } } }
                Photo: { type: object, properties: { url: { type: string } } }
                Unused: { type: object, properties: { a: { type: string } } }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag:pets | | GET /v1/pets, POST /v1/pets",
                "tag:p* | tag:public | POST /v1/pets, GET /v1/pets/{id}/photo",
                "path:/v1/pets | | GET /v1/pets, POST /v1/pets",
                "path:/v1/pets/** | | GET /v1/pets, POST /v1/pets, GET /v1/pets/{id}/photo",
                "path:/v1/pets/*/photo | | GET /v1/pets/{id}/photo",
                "path:/*/pets | method:get | POST /v1/pets, DELETE /v2/pets",
                "path:/**/photo | | GET /v1/pets/{id}/photo",
                "operation:listPets | | GET /v1/pets",
                "operation:*Pet* | | GET /v1/pets, POST /v1/pets",
                "method:DELETE | | DELETE /v2/pets",
                "'' | path:/v1/** | DELETE /v2/pets"
            })
    void takesWhatMatches(String include, String exclude, String expected) {
        var left = new java.util.ArrayList<String>();
        var api = contract().api();
        var diagnostics = new dev.dovetail.contract.diagnostics.Diagnostics();
        Selection.parse(selectors(include), selectors(exclude), false)
                .applyTo(api, "shop.yaml", diagnostics)
                .operations()
                .forEach(operation -> left.add(text(operation)));

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(String.join(", ", left)).isEqualTo(expected);
    }

    @Test
    void emitsOnlyTypesThatAreNeeded() {
        assertThat(models(generate(List.of("operation:listPets"), false))).containsExactly("Owner", "Pet");
        assertThat(models(generate(List.of("operation:photo"), false))).containsExactly("Photo");
        assertThat(models(generate(List.of(), false))).contains("Unused");
    }

    @Test
    void emitsAllTypesWhereThatIsAskedFor() {
        assertThat(models(generate(List.of("operation:photo"), true)))
                .containsExactly("NewPet", "Owner", "Pet", "Photo", "Unused");
    }

    @Test
    void selectorThatMatchesNothingIsAnErrorWithTheNearestName() {
        var generation = generate(List.of("operation:listPest", "tag:pets", "path:/v3/**"), false);

        assertThat(generation.files()).isEmpty();
        assertThat(generation.hasErrors()).isTrue();
        assertThat(generation.notes())
                .allSatisfy(note -> assertThat(note.code()).isEqualTo(DiagnosticCode.UNMATCHED_SELECTOR));
        assertThat(generation.notes().get(0).message()).isEqualTo("'operation:listPest' matches no operation");
        assertThat(generation.notes().get(0).cure()).contains("did you mean 'operation:listPets'?");
        assertThat(generation.notes()).hasSize(2);
    }

    @Test
    void leavingNothingIsAnError() {
        var selection = Selection.parse(List.of("tag:photos"), List.of("operation:photo"), false);
        var generation = Generator.generate(
                contract(), GeneratorOptions.inPackage("example").withSelection(selection));

        assertThat(generation.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).isEqualTo("the selection leaves no operation"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pets", "tags:pets", "tag:", ":pets", ""})
    void whatIsNoSelectorIsSaid(String text) {
        assertThatThrownBy(() -> Selector.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("tag:NAME");
    }

    private static List<String> selectors(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text);
    }

    private static String text(Operation operation) {
        return operation.method() + " " + operation.path().text();
    }

    private Generation generate(List<String> include, boolean all) {
        var selection = Selection.parse(include, List.of(), all);
        return Generator.generate(
                contract(), GeneratorOptions.inPackage("example").withSelection(selection));
    }

    private static List<String> models(Generation generation) {
        return generation.files().stream()
                .map(file -> file.path().replaceFirst("example/model/(\\w+)\\.java", "$1"))
                .filter(name -> name.matches("\\w+"))
                .toList();
    }

    private dev.dovetail.contract.Contract contract() {
        try {
            var file = Files.writeString(folder.resolve("shop.yaml"), DOCUMENT);
            return new ContractReader(ReadOptions.DEFAULTS)
                    .read(file)
                    .contract()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
