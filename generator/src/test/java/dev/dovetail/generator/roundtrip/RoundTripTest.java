package dev.dovetail.generator.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * For every document in {@code roundtrip}: the emitted router reads what the emitted client sends, and the client reads
 * what the router answers. Add a case by adding a document.
 */
class RoundTripTest {

    private static final Path DOCUMENTS = Path.of("src", "test", "resources", "roundtrip");

    private static final int ROUNDS = 12;

    static List<Path> documents() throws IOException {
        try (var files = Files.list(DOCUMENTS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void whatOneSideSendsTheOtherReads(Path document) {
        var report = RoundTrip.of(document, ROUNDS);

        assertThat(report.findings()).isEmpty();
        assertThat(report.calls()).isGreaterThanOrEqualTo(report.operations() * ROUNDS - report.unmade());
        assertThat(report.unmade()).isLessThan(report.operations() * ROUNDS / 4);
    }
}
