package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.diagnostics.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder {@code cases/<area>/<case>} holds a document, the files that must come of it in {@code expected}, and in
 * {@code diagnostics.txt} what must be said about it. {@code options.properties} may set {@code package}, {@code name}
 * and {@code parts}. Add a case by adding a folder and running with {@code -Dgolden.update=true}.
 */
class CasesTest {

    static final Path CASES = Path.of("src", "test", "resources", "cases");

    static List<Path> cases() throws IOException {
        try (var paths = Files.walk(CASES)) {
            return paths.filter(path -> path.endsWith("openapi.yaml"))
                    .map(Path::getParent)
                    .map(CASES::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void generatesWhatTheFolderExpects(Path name) throws IOException {
        var folder = CASES.resolve(name);
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(folder.resolve("openapi.yaml"));
        var contract = reading.contract().orElseThrow(() -> new AssertionError(reading.diagnostics()));

        var generation = Generator.generate(contract, options(folder));

        checkDiagnostics(folder, Stream.concat(reading.diagnostics().stream(), generation.notes().stream()));
        new ExpectedTree(folder.resolve("expected")).check(generation.files());
        assertThat(SourceCompiler.messages(generation.files())).isEmpty();
    }

    private static GeneratorOptions options(Path folder) throws IOException {
        var properties = new Properties();
        var file = folder.resolve("options.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return new GeneratorOptions(
                properties.getProperty("package", "example"),
                Optional.ofNullable(properties.getProperty("name")),
                parts(properties.getProperty("parts", "MODELS")));
    }

    private static Set<GeneratorOptions.Part> parts(String list) {
        var parts = EnumSet.noneOf(GeneratorOptions.Part.class);
        for (var part : list.split(",")) {
            parts.add(GeneratorOptions.Part.valueOf(part.strip()));
        }
        return parts;
    }

    private static void checkDiagnostics(Path folder, Stream<Diagnostic> diagnostics) throws IOException {
        var file = folder.resolve("diagnostics.txt");
        var actual = diagnostics.map(CasesTest::text).toList();
        if (ExpectedTree.updating()) {
            Files.deleteIfExists(file);
            if (!actual.isEmpty()) {
                Files.write(file, actual);
            }
        }
        var expected = new ArrayList<String>();
        if (Files.exists(file)) {
            expected.addAll(Files.readAllLines(file));
        }
        assertThat(actual).as("diagnostics of %s", folder).isEqualTo(expected);
    }

    private static String text(Diagnostic diagnostic) {
        var location = diagnostic.location();
        return "%d:%d: %s: %s [%s]"
                .formatted(
                        location.line(),
                        location.column(),
                        diagnostic.severity().word(),
                        diagnostic.message(),
                        diagnostic.code().text());
    }
}
