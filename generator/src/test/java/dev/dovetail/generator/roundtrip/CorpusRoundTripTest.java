package dev.dovetail.generator.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The round trip of every document of a folder; run by {@code benchmarks/round-trip}, never by the build. */
@EnabledIfSystemProperty(named = "roundtrip.folder", matches = ".+")
class CorpusRoundTripTest {

    private static final int ROUNDS = 3;

    private final List<String> failing = new ArrayList<>();

    @Test
    void whatOneSideSendsTheOtherReads() throws IOException {
        var chosen = Arrays.asList(System.getProperty("roundtrip.documents", "").split(","));
        try (var files = Files.list(Path.of(System.getProperty("roundtrip.folder")))) {
            files.filter(file -> file.toString().matches(".*\\.(json|ya?ml)"))
                    .filter(file -> chosen.stream()
                            .anyMatch(name -> file.getFileName().toString().contains(name)))
                    .sorted()
                    .forEach(this::run);
        }
        assertThat(failing).isEmpty();
    }

    private void run(Path document) {
        var name = document.getFileName().toString();
        try {
            var started = System.nanoTime();
            var report = RoundTrip.of(document, ROUNDS);
            System.out.printf(
                    Locale.ROOT,
                    "%-60s %5d operations %6d calls %4d without values %4d findings %5.1f s%n",
                    name,
                    report.operations(),
                    report.calls(),
                    report.unmade(),
                    report.findings().size(),
                    (System.nanoTime() - started) / 1e9);
            report.findings().stream()
                    .limit(Integer.getInteger("roundtrip.shown", 20))
                    .forEach(finding -> System.out.println("  " + finding));
            if (!report.findings().isEmpty()) {
                failing.add(name);
            }
        } catch (Emitted.InvalidDocument e) {
            System.out.printf("%-60s is no valid document%n", name);
        } catch (AssertionError | RuntimeException e) {
            failing.add(name);
            System.out.printf("%-60s failed: %s%n", name, e);
        }
    }
}
