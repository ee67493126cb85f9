package dev.dovetail.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosticsPageTest {

    private static final Path PAGE = Path.of("../docs/diagnostics.md");

    @Test
    void hasAParagraphForEveryCodeAndForNothingElse() throws IOException {
        var headings = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(headings)
                .containsExactlyElementsOf(Stream.of(DiagnosticCode.values())
                        .map(DiagnosticCode::text)
                        .toList());
    }

    @Test
    void saysOfEveryCodeHowMuchItMattersWhatItLooksLikeAndWhatHelps() throws IOException {
        var sections = Files.readString(PAGE).split("\n## ");

        assertThat(Stream.of(sections).skip(1)).allSatisfy(section -> {
            var code = DiagnosticCode.valueOf(section.lines()
                    .findFirst()
                    .orElseThrow()
                    .toUpperCase(java.util.Locale.ROOT)
                    .replace('-', '_'));
            assertThat(section)
                    .contains("**" + code.severity().word() + "**")
                    .contains("`")
                    .contains("Cure:");
        });
    }
}
