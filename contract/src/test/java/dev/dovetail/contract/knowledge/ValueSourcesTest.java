package dev.dovetail.contract.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.PathTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueSourcesTest {

    @TempDir
    Path folder;

    static Stream<PathSet> pathSets() {
        try (var text = ValueSourcesTest.class.getResourceAsStream("path-sets.txt")) {
            return PathSet.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathSets")
    void tellsWhereValuesComeFrom(PathSet set) throws IOException {
        var sources = new ValueSources(api(set.document().toString()));

        assertThat(set.questions()).isNotEmpty().allSatisfy(question -> {
            var parts = question.split(" ", 3);
            assertThat(text(sources, parts[0], parts[1]))
                    .as("%s of %s", parts[1], parts[0])
                    .isEqualTo(parts[2].replaceFirst("^= ?", ""));
        });
    }

    @Test
    void believesALinkBeforeAnythingElse() throws IOException {
        var sources = new ValueSources(api("""
                openapi: 3.1.0
                info: {title: Links, version: '1'}
                paths:
                  /pets:
                    post:
                      operationId: add
                      responses:
                        '201': {description: made, content: {application/json: {schema: {type: object, properties: {id: {type: string}}}}}}
                  /import:
                    post:
                      operationId: bring
                      responses:
                        '200':
                          description: brought
                          links:
                            one: {operationId: show, parameters: {path.id: '$response.body#/made/0/tag'}}
                            none: {operationId: nobody, parameters: {id: '$response.body#/id'}}
                            constant: {operationId: show, parameters: {id: '7'}}
                  /breed:
                    post:
                      operationId: breed
                      responses:
                        '201': {description: bred, links: {self: {operationRef: '#/paths/~1pets~1{id}/get', parameters: {id: $response.header.Location}}}}
                  /pets/{id}:
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    get: {operationId: show, responses: {'200': {description: shown}}}
                    delete: {operationId: remove, responses: {'204': {description: removed}}}
                """));

        assertThat(text(sources, "/pets/{id}", "id"))
                .isEqualTo(
                        "created by bring (link) at /made/0/tag; created by breed (link); created by add (path) at /id");
    }

    @Test
    void knowsWhatAnOperationCreates() throws IOException {
        var api = api(pathSets()
                .filter(set -> set.title().equals("singular where it is created, plural where it is read"))
                .findFirst()
                .orElseThrow()
                .document()
                .toString());
        var creator = api.operations().get(0);

        assertThat(new ValueSources(api).itemOf(creator)).contains(new PathTemplate("/pets/{petId}"));
        assertThat(new ResourceIndex(api).resource(creator).flatMap(Resource::item))
                .contains(new PathTemplate("/pets/{petId}"));
    }

    @Test
    void alignsParametersOfPathsThatBeginAlike() {
        assertThat(ValueSources.aligned(
                        new PathTemplate("/users/{id}/pets/"), new PathTemplate("/users/{user_id}/pets/{id}")))
                .containsExactly(Map.entry("id", "user_id"));
        assertThat(ValueSources.aligned(new PathTemplate("/pets/{id}"), new PathTemplate("/users/{id}/pets/{pet}")))
                .isEmpty();
        assertThat(ValueSources.aligned(new PathTemplate("/{a}...{b}/x"), new PathTemplate("/{c}...{d}/y")))
                .containsExactly(Map.entry("a", "c"), Map.entry("b", "d"));
    }

    private static String text(ValueSources sources, String path, String parameter) {
        return sources.of(new PathTemplate(path), parameter).stream()
                .map(source -> source.text().replaceFirst(" \\(.*", "")
                        + " (" + source.evidence().name().toLowerCase(Locale.ROOT) + ")"
                        + source.pointer().map(pointer -> " at " + pointer).orElse(""))
                .collect(Collectors.joining("; "));
    }

    private Api api(String text) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.yaml"), text);
        return new ContractReader(ReadOptions.DEFAULTS)
                .read(file)
                .contract()
                .orElseThrow()
                .api();
    }
}
