package dev.dovetail.generator.regeneration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.generator.Generation;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.SourceFile;
import dev.dovetail.generator.roundtrip.LoadedSources;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The document calls things otherwise, and what was written against the former names goes on working. */
class BridgeTest {

    private static final String BEFORE = """
            openapi: 3.1.0
            info: {title: Pets, version: '1'}
            paths:
              /pets:
                post:
                  tags: [Pets]
                  operationId: find
                  parameters:
                    - {name: limit, in: query, schema: {type: integer, format: int64}}
                  requestBody:
                    required: true
                    content:
                      application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                      text/plain: {schema: {type: string}}
                  responses: {'200': {description: A pet., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
                get:
                  tags: [Pets]
                  operationId: count
                  responses: {'204': {description: None.}}
            components:
              schemas:
                Pet:
                  type: object
                  required: [name]
                  properties:
                    name: {type: string}
                    age: {type: integer, format: int64}
            """;
    private static final String AFTER = BEFORE.replace(
                    "operationId: find", "operationId: search\n      x-dovetail-bridge: find")
            .replace("{name: limit,", "{name: most, x-dovetail-bridge: limit,")
            .replace("required: [name]", "required: [title]")
            .replace("name: {type: string}", "title: {type: string, x-dovetail-bridge: name}")
            .replace("age: {type", "years: {x-dovetail-bridge: age, x-dovetail-renamed-from: age, type");

    private static final String CALLER = """
            package com.example;

            import com.example.client.PetsApi;
            import com.example.model.Pet;
            import com.example.model.PetsFindParameters;

            public final class Caller {
                public static Object[] pet() {
                    var pet = Pet.builder().name("Rex").age(3L).age(4).build();
                    return new Object[] {pet, pet.name(), pet.age()};
                }

                static Pet call(PetsApi pets, Pet pet) {
                    pets.findAsText("Rex");
                    pets.find(PetsFindParameters.builder().limit(3).build(), pet);
                    return pets.findWithResponse(PetsFindParameters.none(), pet).requiredBody();
                }
            }
            """;
    private static final String HANDLER = """
            package com.example;

            import com.example.model.Pet;
            import com.example.model.PetsFindParameters;
            import com.example.server.PetsHandler;

            public final class %1$sHandler implements PetsHandler<String> {
                @Override
                public Pet %1$s(PetsFindParameters parameters, Pet body) {
                    return Pet.builder().%2$s("Rex").build();
                }

                @Override
                public Pet %1$sAsText(PetsFindParameters parameters, String body) {
                    return %1$s(parameters, new Pet(body, null));
                }

                @Override
                public void count() {}

                public static Object asked() {
                    return new %1$sHandler().search(PetsFindParameters.none(), new Pet("Rex", null));
                }
            }
            """;
    private static final String IDLE = """
            package com.example;

            public final class Idle implements com.example.server.PetsHandler<String> {
                @Override
                public void count() {}

                public static Object asked() {
                    return new Idle().search(com.example.model.PetsFindParameters.none(), new com.example.model.Pet("Rex", null));
                }
            }
            """;

    @TempDir
    Path folder;

    private Path lock;

    @BeforeEach
    void generatesFromTheFirstDocument() throws IOException {
        lock = folder.resolve("dovetail.lock");
        generate(BEFORE);
    }

    @Test
    void callersOfTheFormerNamesCompileAndDoWhatTheyDid() throws Exception {
        var caller = with(generate(AFTER), CALLER, "Caller").load("com.example.Caller");

        var values = (Object[]) caller.getMethod("pet").invoke(null);

        assertThat(values[0]).hasToString("Pet[title=Rex, years=4]");
        assertThat(values).endsWith("Rex", 4L);
        assertThat(new ObjectMapper().writeValueAsString(values[0])).isEqualTo("{\"title\":\"Rex\",\"years\":4}");
    }

    @ParameterizedTest
    @CsvSource({"find, name", "search, title"})
    void handlersOfEitherNameServe(String method, String member) throws Exception {
        var handler = with(generate(AFTER), HANDLER.formatted(method, member), method + "Handler")
                .load("com.example." + method + "Handler");

        assertThat(handler.getMethod("asked").invoke(null)).hasToString("Pet[title=Rex, years=null]");
    }

    @Test
    void aHandlerOfNeitherNameSaysWhatIsMissing() throws Exception {
        var idle = with(generate(AFTER), IDLE, "Idle").load("com.example.Idle");

        assertThat(catching(() -> idle.getMethod("asked").invoke(null)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("search is not implemented, nor is find");
    }

    @Test
    void theFormerNamesAreDeprecatedAndGoWhenTheDocumentSaysSoNoMore() throws IOException {
        assertThat(source(generate(AFTER), "client/PetsApi")).contains("""
                    /**
                     * As {@link #search}.
                     *
                     * @deprecated it is called {@code search} now
                     */
                    @Deprecated public Pet find(
                """.stripTrailing());

        var later = generate(AFTER.replaceAll("x-dovetail-bridge: \\w+,? ?", ""));

        assertThat(source(later, "client/PetsApi")).doesNotContain("find", "@Deprecated");
        assertThat(source(later, "model/Pet")).doesNotContain("@Deprecated");
    }

    @Test
    void theLockHasTheNewNamesAndIsTheSameAfterASecondRun() throws IOException {
        generate(AFTER);
        var once = Files.readString(lock);
        generate(AFTER);

        assertThat(once)
                .contains("/paths/~1pets/post -> search\n", "/components/schemas/Pet years -> years\n")
                .contains("PetsFindParameters -> PetsFindParameters\n")
                .doesNotContain("-> find", "-> age");
        assertThat(lock).content().isEqualTo(once);
    }

    @Test
    void aLockOfTheFormerNamesIsNotSaidToHaveLostAny() throws IOException {
        var text = AFTER.replace("title: {type: string,", "title: {x-dovetail-renamed-from: name, type: string,")
                .replace("most,", "limit,")
                .replace("x-dovetail-bridge: limit, ", "");

        var change = change(text);

        assertThat(change.gone()).isEmpty();
        assertThat(change.text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    search\\n      x-dovetail-bridge: find                | search\\n      x-dovetail-bridge: count   | 'count' is the name of something else there
                    search\\n      x-dovetail-bridge: find                | search\\n      x-dovetail-bridge: a-b     | it is no Java name
                    {x-dovetail-bridge: age,                              | {x-dovetail-bridge: getAge,                | a JSON mapper would take
                    {x-dovetail-bridge: age,                              | {x-dovetail-bridge: title,                 | 'title' is the name of something else there
                    Pet:\\n      type                                     | Pet:\\n      x-dovetail-bridge: Dog\\n      type | a type cannot be two types
                    """)
    void whatCannotBeIsSaidWithItsPlace(String text, String other, String reason) throws IOException {
        var wrong = AFTER.replace(text.translateEscapes(), other.translateEscapes());
        assertThat(wrong).isNotEqualTo(AFTER);

        var generation = generate(wrong);

        assertThat(generation.notes())
                .filteredOn(note -> note.code() == DiagnosticCode.NOT_HONOURED)
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.message()).contains("x-dovetail-bridge: '", reason);
                    assertThat(note.location().line()).isPositive();
                });
        LoadedSources.of(generation.files());
    }

    private Generation generate(String text) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), text);
        var regeneration = regeneration();
        var reading = regeneration.read();
        assertThat(reading.diagnostics()).extracting(Diagnostic::message).isEmpty();
        var generation = regeneration.generate(reading.contract().orElseThrow());
        regeneration.write(reading, generation);
        return generation;
    }

    private LockChange change(String text) throws IOException {
        Files.writeString(folder.resolve("api.yaml"), text);
        var contract = regeneration().read().contract().orElseThrow();
        return regeneration().lockChange(contract, regeneration().generate(contract));
    }

    private Regeneration regeneration() {
        var plain = GenerationRequest.of(
                folder.resolve("api.yaml"),
                ReadOptions.DEFAULTS,
                GeneratorOptions.inPackage("com.example"),
                folder.resolve("out"));
        return new Regeneration(plain.with(plain.adjustments(), Optional.of(lock)));
    }

    private static LoadedSources with(Generation generation, String text, String name) {
        var files = new ArrayList<>(generation.files());
        files.add(new SourceFile("com/example/" + name + ".java", text));
        return LoadedSources.of(files);
    }

    private static String source(Generation generation, String path) {
        return List.copyOf(generation.files()).stream()
                .filter(file -> file.path().equals("com/example/" + path + ".java"))
                .map(SourceFile::text)
                .findFirst()
                .orElseThrow();
    }

    private static Throwable catching(Callable<?> call) throws Exception {
        try {
            return new AssertionError("nothing was thrown: " + call.call());
        } catch (InvocationTargetException e) {
            return e.getCause();
        }
    }
}
