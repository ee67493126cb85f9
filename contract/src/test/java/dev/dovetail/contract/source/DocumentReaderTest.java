package dev.dovetail.contract.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void readsJsonWithTabsAndEscapes() throws IOException {
        var document = read(
                        "openapi.json", "{\n\t\"a\\/b\": \"\\u0041\\ud83d\\ude00\",\n\t\"c\": [1, {\"d\": 1.10}]\n}")
                .orElseThrow();

        assertThat(document.tree().get("a/b").textValue()).isEqualTo("A\ud83d\ude00");
        assertThat(document.at("/c/1/d").orElseThrow().decimalValue()).hasToString("1.10");
        assertThat(document.location("/a~1b").toText()).endsWith("openapi.json:2:10");
        assertThat(document.location("/c").toText()).endsWith("openapi.json:3:2");
        assertThat(document.location("/c/1").toText()).endsWith("openapi.json:3:11");
        assertThat(document.location("/c/1/d").toText()).endsWith("openapi.json:3:17");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void placesTheSameJsonAlikeWhetherItIsReadAsJsonOrAsYaml() throws IOException {
        var text = "{\"a\": {\"b\": [1, \"two\", {\"c\": null}]}, \"d\": true}";
        var json = read("openapi.json", text).orElseThrow();
        // The comment makes it YAML.
        var yaml = read("openapi.yaml", text + " # end").orElseThrow();

        assertThat(yaml.tree()).isEqualTo(json.tree());
        for (var pointer : List.of("", "/a", "/a/b", "/a/b/0", "/a/b/1", "/a/b/2", "/a/b/2/c", "/d")) {
            assertThat(yaml.location(pointer).column())
                    .as(pointer)
                    .isEqualTo(json.location(pointer).column());
        }
    }

    @Test
    void placesAMissingValueAtTheNearestAroundIt() throws IOException {
        var document = read("openapi.yaml", "a:\n  b: 1\n").orElseThrow();

        assertThat(document.location("/a/c/d").line()).isEqualTo(1);
        assertThat(document.location("/a/c/d").pointer()).isEqualTo("/a/c/d");
    }

    @Test
    void readsYamlThatBeginsWithABrace() throws IOException {
        assertThat(read("openapi.yaml", "{a: b, c: [d]}").orElseThrow().tree())
                .hasToString("{\"a\":\"b\",\"c\":[\"d\"]}");
    }

    @Test
    void leavesOutAByteOrderMark() throws IOException {
        assertThat(read("openapi.yaml", "\uFEFFa: b").orElseThrow().tree()).hasToString("{\"a\":\"b\"}");
    }

    @Test
    void placesTheFaultOfMalformedJson() throws IOException {
        assertThat(read("openapi.json", "{\n  \"a\": 1\n  \"b\": 2\n}")).isEmpty();
        assertThat(only().code().text()).isEqualTo("malformed-document");
        assertThat(only().location().line()).isEqualTo(3);
    }

    @Test
    void reportsTextAfterTheEndOfJson() throws IOException {
        assertThat(read("openapi.json", "{} {}")).isEmpty();
        assertThat(only().message()).isEqualTo("text after the end of the document");
    }

    @Test
    void reportsADuplicateKeyOfJson() throws IOException {
        read("openapi.json", "{\n\"a\": 1,\n\"b\": 2,\n\"a\": 3}");

        assertThat(only().code().text()).isEqualTo("duplicate-key");
        assertThat(only().location().line()).isEqualTo(4);
        assertThat(only().cure()).get().asString().contains("line 2");
    }

    @Test
    void reportsTextThatIsNotUtf8() throws IOException {
        var file = Files.write(folder.resolve("a.yaml"), "a: ü".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(reader().read(file, List.of(), Optional.empty())).isEmpty();
        assertThat(only().message()).contains("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.json", "openapi.yaml"})
    void givesUpOnTextThatNestsTooDeeply(String name) throws IOException {
        assertThat(read(name, "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)))
                .isEmpty();
        assertThat(only().code().text()).isEqualTo("limit-exceeded");
    }

    @Test
    void givesUpOnAliasesThatMultiply() throws IOException {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) {
            var before = "*a" + (i - 1);
            text.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, before))));
        }

        assertThat(read("openapi.yaml", text.toString())).isEmpty();
        assertThat(diagnostics.sorted()).extracting(each -> each.code().text()).containsOnly("limit-exceeded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a.yaml",
                "http://localhost/a.yaml#/b",
                "file:///etc/hostname",
                "//example.org/a.yaml",
                "../outside.yaml",
                "sub/../../outside.yaml",
                "/etc/hostname",
                "link.yaml#/a"
            })
    void readsNothingOutsideOfTheFolder(String reference) throws IOException {
        var inner = Files.createDirectories(folder.resolve("inner"));
        var outside = Files.writeString(folder.resolve("outside.yaml"), "a: secret");
        Files.createSymbolicLink(inner.resolve("link.yaml"), outside);
        var file = Files.writeString(inner.resolve("openapi.yaml"), "a: {$ref: '" + reference + "'}");

        var document = reader().read(file, List.of(), Optional.empty()).orElseThrow();

        assertThat(document.tree().toString()).doesNotContain("secret");
        assertThat(only().code().text()).isEqualTo("reference-not-allowed");
    }

    @Test
    void readsFilesOfAWiderFolderThatIsAllowed() throws IOException {
        var inner = Files.createDirectories(folder.resolve("api/v1"));
        Files.createDirectories(folder.resolve("api/shared"));
        Files.writeString(folder.resolve("api/shared/b.yaml"), "x: {$ref: '../v1/openapi.yaml#/c'}");
        Files.writeString(folder.resolve("outside.yaml"), "a: secret");
        var file = Files.writeString(
                inner.resolve("openapi.yaml"),
                "a: {$ref: '../shared/b.yaml#/x'}\nb: {$ref: '../../outside.yaml'}\nc: 1");

        var document = reader().read(file, List.of(), Optional.of(folder.resolve("api")))
                .orElseThrow();

        assertThat(document.at("/a/$ref").orElseThrow().textValue()).isEqualTo("#/x-dovetail-files/shared~1b.yaml/x");
        assertThat(document.at("/x-dovetail-files/shared~1b.yaml/x/$ref")
                        .orElseThrow()
                        .textValue())
                .isEqualTo("#/c");
        assertThat(document.location("/x-dovetail-files/shared~1b.yaml/x").document())
                .endsWith("/api/shared/b.yaml");
        assertThat(document.tree().toString()).doesNotContain("secret");
        assertThat(only().message()).contains("'../../outside.yaml' leads out");
    }

    @Test
    void takesAFolderThatIsNotAroundTheDocumentForNone() throws IOException {
        var inner = Files.createDirectories(folder.resolve("inner"));
        var other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("b.yaml"), "x: secret");
        var file = Files.writeString(inner.resolve("openapi.yaml"), "a: {$ref: '../other/b.yaml#/x'}");

        var document = reader().read(file, List.of(), Optional.of(other)).orElseThrow();

        assertThat(document.tree().toString()).doesNotContain("secret");
        assertThat(only().code().text()).isEqualTo("reference-not-allowed");
    }

    @Test
    void readsAFileOnceByWhateverSpellings() throws IOException {
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/b.yaml"), "x: {$ref: '../openapi.yaml#/a'}\ny: {$ref: '#/x'}");
        var document = read("openapi.yaml", """
                        a: {$ref: 'parts/b.yaml#/x'}
                        b: {$ref: './parts/../parts/b.yaml#/y'}
                        c: {$ref: 'parts/b.yaml'}
                        """).orElseThrow();

        assertThat(document.tree().get("x-dovetail-files").size()).isEqualTo(1);
        assertThat(document.at("/a/$ref").orElseThrow().textValue()).isEqualTo("#/x-dovetail-files/parts~1b.yaml/x");
        assertThat(document.at("/c/$ref").orElseThrow().textValue()).isEqualTo("#/x-dovetail-files/parts~1b.yaml");
        assertThat(document.at("/x-dovetail-files/parts~1b.yaml/x/$ref")
                        .orElseThrow()
                        .textValue())
                .isEqualTo("#/a");
        assertThat(document.location("/x-dovetail-files/parts~1b.yaml/y").document())
                .endsWith("parts/b.yaml");
        assertThat(document.follow("/a")).isInstanceOf(Resolution.Circular.class);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    private Optional<SourceDocument> read(String name, String text) throws IOException {
        return reader().read(Files.writeString(folder.resolve(name), text), List.of(), Optional.empty());
    }

    private DocumentReader reader() {
        return new DocumentReader(new Limits(1 << 20, 200), diagnostics);
    }

    private Diagnostic only() {
        assertThat(diagnostics.sorted()).hasSize(1);
        return diagnostics.sorted().get(0);
    }
}
