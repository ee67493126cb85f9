package dev.dovetail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.SecurityScheme;
import dev.dovetail.contract.model.Status;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** The generator gives these; a file that is not there has no folder. */
    private static final Set<DiagnosticCode> WITHOUT_CASE = Set.of(
            DiagnosticCode.RENAMED,
            DiagnosticCode.UNMATCHED_SELECTOR,
            DiagnosticCode.EMITTED_CODE_INVALID,
            DiagnosticCode.COMPILER_MISSING,
            DiagnosticCode.UNREADABLE_DOCUMENT);

    @TestFactory
    Stream<DynamicTest> givesWhatTheCaseExpects() throws IOException {
        return folders().stream().map(folder -> DynamicTest.dynamicTest(name(folder), () -> check(folder)));
    }

    @Test
    void everyDiagnosticThatADocumentCanHaveIsInACase() throws IOException {
        var expected = new StringBuilder();
        for (var folder : folders()) {
            var diagnostics = folder.resolve("diagnostics.txt");
            expected.append(Files.exists(diagnostics) ? Files.readString(diagnostics) : "");
        }
        assertThat(DiagnosticCode.values())
                .filteredOn(code -> !WITHOUT_CASE.contains(code))
                .allSatisfy(code -> assertThat(expected).contains("[" + code.text() + "]"));
    }

    @Test
    void everyKindOfTheModelIsInACase() throws IOException {
        var seen = new HashSet<Class<?>>();
        for (var folder : folders()) {
            read(folder).contract().ifPresent(contract -> collect(contract.api(), seen));
        }
        for (var root : List.of(
                TypeRef.class,
                TypeDecl.class,
                Discrimination.class,
                AdditionalMembers.class,
                SecurityScheme.class,
                Status.class)) {
            assertThat(seen).contains(root.getPermittedSubclasses());
        }
    }

    private static void collect(Object value, Set<Class<?>> seen) {
        if (value instanceof Iterable<?> values && !(value instanceof Path)) {
            values.forEach(each -> collect(each, seen));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> collect(each, seen));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> collect(each, seen));
        } else if (value instanceof Record) {
            seen.add(value.getClass());
            for (var component : value.getClass().getRecordComponents()) {
                try {
                    collect(component.getAccessor().invoke(value), seen);
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    @Test
    void noFolderHasAnExpectationWithoutADocument() throws IOException {
        try (var files = Files.walk(CASES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".txt")))
                    .allSatisfy(file ->
                            assertThat(file.resolveSibling("openapi.yaml")).exists());
        }
    }

    private static void check(Path folder) throws IOException {
        var reading = read(folder);
        compare(folder.resolve("diagnostics.txt"), diagnostics(folder, reading.diagnostics()));
        var api = folder.resolve("api.txt");
        if (!folder.startsWith(CASES.resolve("diagnostics")) && !linted(folder)) {
            compare(
                    api,
                    reading.contract()
                            .map(contract -> ApiText.of(contract.api()))
                            .orElse(""));
        }
    }

    private static Reading read(Path folder) {
        var overlay = folder.resolve("overlay.yaml");
        var options = ReadOptions.DEFAULTS.withOverlays(Files.exists(overlay) ? List.of(overlay) : List.of());
        var reader = new ContractReader(options);
        var document = folder.resolve("openapi.yaml");
        return linted(folder) ? reader.lint(document) : reader.read(document);
    }

    private static boolean linted(Path folder) {
        return folder.startsWith(CASES.resolve("lint"));
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
