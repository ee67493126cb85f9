package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.extension.Extensions;
import dev.dovetail.generator.output.OutputTree;
import dev.dovetail.generator.regeneration.GenerationRequest;
import dev.dovetail.generator.regeneration.Regeneration;
import dev.dovetail.generator.type.TypeMappings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does what {@code docs/customising.md} says, with the texts of the page. */
class CustomisingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "customising.md");
    private static final String MARK = """
            package com.example.shop;

            public @interface FromTheWire {}
            """;

    @TempDir
    Path folder;

    private Path document;
    private Path output;

    @BeforeEach
    void takesTheDocumentFromThePage() throws IOException {
        document = Files.writeString(folder.resolve("shop.yaml"), snippet("yaml", "openapi:"));
        output = folder.resolve("out");
    }

    @Test
    void anOverlayAddsAMember() throws IOException {
        var overlay = Files.writeString(folder.resolve("overlay.yaml"), snippet("yaml", "overlay:"));

        generate(ReadOptions.DEFAULTS.withOverlays(List.of(overlay)), Adjustments.NONE, Optional.empty());

        assertThat(model("Order")).contains("@Nullable String note");
    }

    @Test
    void aSchemaAndAMemberGetOtherNames() throws IOException {
        generate(Adjustments.of(
                Map.of("Order", "Purchase", "/components/schemas/Order cust_ref", "customer"),
                TypeMappings.NONE,
                List.of()));

        assertThat(model("Purchase")).contains("@JsonProperty(\"cust_ref\") @Nullable String customer");
        assertThat(output.resolve("com/example/shop/api/model/Order.java")).doesNotExist();
    }

    @Test
    void aNameThatCannotBeGivenStopsTheRun() {
        for (var names : List.of(
                Map.of("Ordr", "Purchase"),
                Map.of("Order", "class"),
                Map.of("/components/schemas/Order nothing", "x"))) {
            assertThatIllegalArgumentException()
                    .as(names.toString())
                    .isThrownBy(() -> generate(Adjustments.of(names, TypeMappings.NONE, List.of())));
        }
        assertThat(output).doesNotExist();
    }

    @Test
    void classesOfSomebodyElseAreReadAndWritten() throws Exception {
        generate(Adjustments.of(
                Map.of(),
                TypeMappings.of(
                        Map.of("Money", "com.example.shop.Cash"), Map.of("kilograms", "com.example.shop.Weight")),
                List.of()));
        assertThat(output.resolve("com/example/shop/api/model/Money.java")).doesNotExist();

        try (var loader = compiled(snippet("java", "record Cash"), snippet("java", "record Weight"))) {
            var order = loader.loadClass("com.example.shop.api.model.Order");
            var mapper = new ObjectMapper();
            var json = "{\"total\":{\"amount\":\"5\",\"currency\":\"EUR\"},\"weight\":\"1.5\"}";
            var read = mapper.readValue(json, order);
            assertThat(read)
                    .hasToString(
                            "Order[total=Cash[amount=5, currency=EUR], weight=Weight[kilograms=1.5], custRef=null]");
            assertThat(mapper.readTree(mapper.writeValueAsString(read))).isEqualTo(mapper.readTree(json));
        }
    }

    @Test
    void anExtensionChangesTheModelAndWhatIsWritten() throws Exception {
        var text = Files.readString(document);
        Files.writeString(document, text.replace("components:\n", """
                          /old:
                            get: { operationId: oldOrder, deprecated: true, responses: { "204": { description: None. } } }
                        components:
                        """.indent(0)));
        try (var loader = compiled(snippet("java", "class HouseRules"))) {
            var rules = extensions("com.example.build.HouseRules", loader);
            generate(rules);
            assertThat(upToDate(rules)).isTrue();
            Files.writeString(folder.resolve("classes/rules.txt"), "another jar than before");
            assertThat(upToDate(rules)).isFalse();
        }

        assertThat(model("Order")).contains("@FromTheWire\n");
        assertThat(model("Order")).contains("import com.example.shop.FromTheWire;");
        assertThat(Files.readString(output.resolve("com/example/shop/api/client/DefaultApi.java")))
                .contains("latestOrder(")
                .doesNotContain("oldOrder");
        compiled(MARK).close();
    }

    @Test
    void anExtensionThatDoesNotSayWhatItDependsOnRunsEachTime() throws Exception {
        var silent = snippet("java", "class HouseRules")
                .replaceAll("(?s)    @Override\n    public Optional.*?\n    }\n\n", "");
        assertThat(silent).doesNotContain("fingerprint");
        try (var loader = compiled(silent)) {
            var rules = extensions("com.example.build.HouseRules", loader);
            generate(rules);
            assertThat(upToDate(rules)).isFalse();
            assertThat(generate(rules).written()).isZero();
        }
    }

    @Test
    void anExtensionThatIsNoneIsNamed() {
        var loader = CustomisingPageTest.class.getClassLoader();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extensions.named(List.of("com.example.Missing"), loader))
                .withMessageContaining("class path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Extensions.named(List.of("java.lang.String"), loader))
                .withMessageContaining("does not implement");
    }

    @Test
    void theLockHasTheLinesOfThePage() throws IOException {
        var lock = folder.resolve("dovetail.lock");
        generate(ReadOptions.DEFAULTS, Adjustments.NONE, Optional.of(lock));

        assertThat(snippet("", "/components/schemas/Order ->").lines())
                .isNotEmpty()
                .isSubsetOf(Files.readAllLines(lock));
    }

    @Test
    void whatWasWrittenBeforeARenamingCompilesWithAWarningForEachUse() throws Exception {
        Files.writeString(
                document,
                Files.readString(document)
                        .replace("      operationId: latestOrder\n", snippet("yaml", "x-dovetail-bridge: latestOrder"))
                        .replace(
                                "        cust_ref: { type: string }\n", snippet("yaml", "x-dovetail-bridge: custRef")));
        generate(ReadOptions.DEFAULTS, Adjustments.NONE, Optional.of(folder.resolve("dovetail.lock")));

        var warnings = new ByteArrayOutputStream();
        try (var loader = compiled(warnings, snippet("java", "class WrittenBefore"))) {
            var order = loader.loadClass("com.example.shop.api.model.Order");
            var read = new ObjectMapper().readValue("{\"total\":{}}", order);
            var customer = loader.loadClass("com.example.shop.WrittenBefore").getDeclaredMethod("customerOf", order);
            customer.setAccessible(true);
            assertThat(customer.invoke(null, read)).isEqualTo("C-17");
        }
        assertThat(warnings.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.contains("warning:"))
                .hasSize(3)
                .allMatch(line -> line.contains("[deprecation]"));
    }

    @Test
    void aVariantOfAUnionIsNotMapped() throws IOException {
        Files.writeString(
                document,
                Files.readString(document)
                        + "    Either: { oneOf: [ { $ref: '#/components/schemas/Money' }, { type: string } ] }\n");
        var mappings = TypeMappings.of(Map.of("Money", "com.example.shop.Cash"), Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> generate(Adjustments.of(Map.of(), mappings, List.of())))
                .withMessageContaining("Either");
    }

    private static Adjustments extensions(String name, ClassLoader loader) {
        return Adjustments.of(Map.of(), TypeMappings.NONE, Extensions.named(List.of(name), loader));
    }

    private boolean upToDate(Adjustments adjustments) throws IOException {
        var request = GenerationRequest.of(
                document, ReadOptions.DEFAULTS, GeneratorOptions.inPackage("com.example.shop.api"), output);
        return new Regeneration(request.with(adjustments, Optional.empty()))
                .upToDate()
                .isPresent();
    }

    private OutputTree.Outcome generate(Adjustments adjustments) throws IOException {
        return generate(ReadOptions.DEFAULTS, adjustments, Optional.empty());
    }

    private OutputTree.Outcome generate(ReadOptions reading, Adjustments adjustments, Optional<Path> lock)
            throws IOException {
        var request =
                GenerationRequest.of(document, reading, GeneratorOptions.inPackage("com.example.shop.api"), output);
        var regeneration = new Regeneration(request.with(adjustments, lock));
        var read = regeneration.read();
        assertThat(read.unusable()).as(read.diagnostics().toString()).isFalse();
        return regeneration.write(read, regeneration.generate(read.contract().orElseThrow()));
    }

    private String model(String name) throws IOException {
        return Files.readString(output.resolve("com/example/shop/api/model/" + name + ".java"));
    }

    /** Classes of the generated sources, if there are any, and of these. */
    private URLClassLoader compiled(String... texts) throws IOException {
        return compiled(System.err, texts);
    }

    private URLClassLoader compiled(OutputStream messages, String... texts) throws IOException {
        var classes = Files.createDirectories(folder.resolve("classes"));
        var arguments = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none", "-Xlint:deprecation"));
        for (var text : texts) {
            var matcher = Pattern.compile("(?:record|class|@interface) (\\w+)").matcher(text);
            assertThat(matcher.find()).isTrue();
            var file = Files.createDirectories(folder.resolve("own")).resolve(matcher.group(1) + ".java");
            arguments.add(Files.writeString(file, text).toString());
        }
        if (Files.isDirectory(output)) {
            try (Stream<Path> sources = Files.walk(output)) {
                sources.map(Path::toString)
                        .filter(file -> file.endsWith(".java"))
                        .forEach(arguments::add);
            }
        }
        var exit =
                ToolProvider.getSystemJavaCompiler().run(null, System.out, messages, arguments.toArray(String[]::new));
        assertThat(exit).isZero();
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, CustomisingPageTest.class.getClassLoader());
    }

    /** The first block of code of a language that has this text. */
    private static String snippet(String language, String text) throws IOException {
        return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(match -> match.group(1))
                .filter(block -> block.contains(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the page has no such block: " + text));
    }
}
