package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is larger than a class file, or a file's name, can hold is said and replaced; the rest still compiles. */
class LimitsTest {

    private static final String HEAD = """
            openapi: 3.1.0
            info: { title: Limits, version: "1" }
            paths: {}
            components:
              schemas:
                Holder: { type: object, required: [large], properties: { large: { $ref: "#/components/schemas/Large" } } }
            """;

    @TempDir
    Path folder;

    @Test
    void objectWithAsManyMembersAsARecordCanHaveIsARecord() throws IOException {
        var generation = generate("    Large: { type: object, properties: { " + members(254, "string") + " } }\n");

        assertThat(generation.notes()).isEmpty();
        assertThat(text(generation, "Holder")).contains("Large large");
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void objectWithMoreMembersIsAClassWithTheFaceOfARecord() throws IOException {
        var generation = generate("    Large: { type: object, required: [m0], properties: { " + members(400, "string")
                + ", required: { type: string }, get_values: { type: string }, values: { type: string }"
                + ", flag: { type: [boolean, 'null'] }, list: { type: array, items: { type: integer } } },"
                + " additionalProperties: { type: string } }\n");

        assertThat(generation.notes()).isEmpty();
        assertThat(text(generation, "Holder")).contains("Large large");
        assertThat(text(generation, "Large"))
                .contains("public final class Large", "public String m0()", "public Builder toBuilder()");
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void objectWithThousandsOfMembersIsFreeJsonAndSaidToBe() throws IOException {
        var generation = generate("    Large: { type: object, properties: { " + members(1_501, "string") + " } }\n");

        assertThat(generation.notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(DiagnosticCode.NOT_HONOURED);
            assertThat(note.message()).contains("1501 members").contains("free JSON");
            assertThat(note.location().pointer()).isEqualTo("/components/schemas/Large");
        });
        assertThat(text(generation, "Holder")).contains("JsonNode large");
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void objectWithAsManyMembersAsAClassCanHaveCompiles() throws IOException {
        var required = IntStream.range(0, 1_499).mapToObj(i -> "m" + i).collect(Collectors.joining(", "));
        var generation = generate("    Large: { type: object, required: [required, " + required
                + "], properties: { required: { type: string }, " + members(1_499, "integer") + " } }\n");

        assertThat(generation.notes()).isEmpty();
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void largeNumbersTakeTwoPlacesEach() throws IOException {
        var required = IntStream.range(0, 130).mapToObj(i -> "m" + i).collect(Collectors.joining(", "));
        var generation = generate("    Large: { type: object, required: [" + required + "], properties: { "
                + members(130, "integer") + " } }\n");

        assertThat(text(generation, "Large")).contains("public final class Large", "public long m0()");
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void enumerationOfAThousandValuesIsAClass() throws IOException {
        var generation = generate("    Large: { type: string, enum: [" + values(1_200) + "] }\n");

        assertThat(text(generation, "Holder")).contains("Large large");
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void enumerationOfMoreValuesIsTheScalar() throws IOException {
        var generation = generate("    Large: { type: string, enum: [" + values(1_201) + "] }\n");

        assertThat(generation.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("1201 values"));
        assertThat(text(generation, "Holder")).contains("String large");
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void valueTooLongForAConstantIsSaid() throws IOException {
        var generation = generate("    Large: { type: string, enum: [a, \"" + "x".repeat(70_000) + "\"] }\n");

        assertThat(generation.notes())
                .anySatisfy(note -> assertThat(note.message()).contains("65,535"));
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void patternTooLongForAConstantIsSaid() throws IOException {
        var generation = generate("    Large: { type: object, properties: { a: { type: string, pattern: \""
                + "x".repeat(70_000) + "\" } } }\n");

        assertThat(generation.notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message()).contains("pattern"));
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    @Test
    void namesFitFileSystemsHoweverDeepAndLong() throws IOException {
        var schema = "{ type: string, enum: [a, b] }";
        for (var depth = 0; depth < 20; depth++) {
            schema = "{ type: object, properties: { " + "a_rather_long_member_name_" + depth + ": " + schema + " } }";
        }
        var generation =
                generate("    Large: " + schema + "\n    " + "L".repeat(300) + ": { type: object, properties: { "
                        + "n".repeat(300) + ": { type: object, properties: { x: { type: string } } } } }\n");

        assertThat(generation.files())
                .allSatisfy(file -> assertThat(file.path()).hasSizeLessThan(200));
        assertThat(SourceCompiler.classNames(generation.files()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name.substring(name.lastIndexOf('.') + 1) + ".class")
                        .hasSizeLessThanOrEqualTo(255));
    }

    private Generation generate(String schemas) throws IOException {
        var file = folder.resolve("openapi.yaml");
        Files.writeString(file, HEAD + schemas);
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(file);
        var contract = reading.contract().orElseThrow(() -> new AssertionError(reading.diagnostics()));
        return Generator.generate(
                contract, GeneratorOptions.inPackage("example").withParts(Set.of(GeneratorOptions.Part.MODELS)));
    }

    private static String text(Generation generation, String type) {
        return generation.texts().get("example/model/" + type + ".java");
    }

    private static String members(int number, String type) {
        return IntStream.range(0, number)
                .mapToObj(i -> "m" + i + ": { type: " + type + " }")
                .collect(Collectors.joining(", "));
    }

    private static String values(int number) {
        return IntStream.range(0, number).mapToObj(i -> "value_" + i).collect(Collectors.joining(", "));
    }
}
