package dev.dovetail.generator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.generator.Declarations;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.SourceFile;
import dev.dovetail.generator.compile.CompileCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every document gives code that compiles, or an error with its place that keeps it from being generated, never an exception: tried on documents that are
 * changed at random, from the same seed each time. {@code -Ddovetail.fuzz.seconds=600} goes on for longer, from other seeds.
 */
class EmitterFuzzTest {

    private static final int DOCUMENTS_AT_ONCE = 60;
    private static final long SEED = 20_261_121L;

    @TempDir
    Path folder;

    @Test
    void compilesOrSaysWhatIsWrong() throws IOException {
        var seeds = seeds();
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Long.getLong("dovetail.fuzz.seconds", 0));
        var seed = SEED;
        do {
            batch(new Mutations(seed, seeds));
            seed++;
        } while (System.nanoTime() < end);
    }

    private void batch(Mutations mutations) throws IOException {
        var documents = new HashMap<String, String>();
        var files = new ArrayList<SourceFile>();
        for (var i = 0; i < DOCUMENTS_AT_ONCE; i++) {
            var text = mutations.next();
            documents.put("f" + i, text);
            files.addAll(generate(text, "f" + i));
        }

        assertThat(files).as("some of the documents are sound").hasSizeGreaterThan(DOCUMENTS_AT_ONCE);
        assertThat(files).allSatisfy(file -> assertThat(file.path()).matches("[A-Za-z0-9_./-]{1,250}"));
        assertThat(Declarations.of(files).oddities()).as(() -> keep(documents)).isEmpty();
        var complaints = complaints(files);
        assertThat(complaints).as(() -> keep(documents)).isEmpty();
    }

    private List<SourceFile> generate(String text, String name) throws IOException {
        var file = Files.writeString(folder.resolve("openapi.json"), text);
        try {
            var reading = new ContractReader(ReadOptions.DEFAULTS).lint(file);
            return reading.unusable()
                    ? List.of()
                    : Generator.generate(reading.contract().get(), GeneratorOptions.inPackage(name))
                            .files();
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("this document, kept in " + keep(Map.of(name, text)), e);
        }
    }

    private List<String> complaints(List<SourceFile> files) throws IOException {
        var empty = Files.writeString(
                folder.resolve("empty.yaml"), "openapi: 3.1.0\ninfo: { title: a, version: b }\npaths: {}\n");
        var api = new ContractReader(ReadOptions.DEFAULTS)
                .read(empty)
                .contract()
                .orElseThrow()
                .api();
        return new CompileCheck("fuzz", api)
                .check(files).stream().map(diagnostic -> diagnostic.message()).toList();
    }

    /** The documents outlive the test, so that a finding can be looked at. */
    private static String keep(Map<String, String> documents) {
        try {
            var kept = Files.createDirectories(Path.of("target/fuzz"));
            for (var document : documents.entrySet()) {
                Files.writeString(kept.resolve(document.getKey() + ".json"), document.getValue());
            }
            return kept.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<com.fasterxml.jackson.databind.JsonNode> seeds() throws IOException {
        try (var files = Files.walk(Path.of("src/test/resources/cases"))) {
            var seeds = new ArrayList<com.fasterxml.jackson.databind.JsonNode>();
            files.filter(file -> file.getFileName().toString().equals("openapi.yaml"))
                    .sorted()
                    .forEach(file -> new ContractReader(ReadOptions.DEFAULTS)
                            .read(file)
                            .contract()
                            .ifPresent(contract -> seeds.add(contract.tree())));
            assertThat(new ObjectMapper().createArrayNode().addAll(seeds)).hasSizeGreaterThan(20);
            return seeds;
        }
    }
}
