package dev.dovetail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the folders under {@code cases}: each has a document, and the model or the diagnostics that are expected of it, or
 * both. What is not expected must not be there.
 */
class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> givesWhatTheCaseExpects() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }

    @Test
    void findsCases() throws IOException {
        assertThat(folders()).isNotEmpty();
    }

    private static void check(Path folder) throws IOException {
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(folder.resolve("openapi.yaml"));
        compare(folder.resolve("diagnostics.txt"), diagnostics(folder, reading.diagnostics()));
        var api = folder.resolve("api.txt");
        if (Files.exists(api) || reading.diagnostics().isEmpty()) {
            compare(
                    api,
                    reading.contract()
                            .map(contract -> ApiText.of(contract.api()))
                            .orElse(""));
        }
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            if (actual.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.writeString(expected, actual);
            }
        }
        assertThat(actual).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    private static String diagnostics(Path folder, List<Diagnostic> diagnostics) {
        var prefix = folder.toString().replace('\\', '/') + "/";
        return ApiText.of(diagnostics.stream()
                .map(each -> each.location().toText() + ": " + each.severity().word() + ": " + each.message() + " ["
                        + each.code().text() + "]"
                        + each.cure().map(cure -> " // " + cure).orElse(""))
                .map(text -> text.replace(prefix, ""))
                .toList());
    }

    private static List<Path> folders() throws IOException {
        try (var files = Files.walk(CASES)) {
            return files.filter(file -> file.getFileName().toString().equals("openapi.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String name(Path folder) {
        return CASES.relativize(folder).toString();
    }
}
