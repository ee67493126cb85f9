package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    @Test
    void writesEveryFileIntoAFolderThatNeedNotExist(@TempDir Path root) throws IOException {
        var folder = root.resolve("build/reports");
        var files = Reports.writeAll(SampleRuns.excerpt(), folder);
        assertThat(files)
                .containsExactly(
                        folder.resolve("report.html"),
                        folder.resolve("report.json"),
                        folder.resolve("report.sarif"),
                        folder.resolve("junit.xml"),
                        folder.resolve("report.md"));
        assertThat(files).allMatch(Files::isRegularFile);
    }

    @Test
    void writesTheSameBytesAgain(@TempDir Path root) throws IOException {
        var first = Reports.writeAll(SampleRuns.environments(), root.resolve("a"));
        var second = Reports.writeAll(SampleRuns.environments(), root.resolve("b"));
        for (var i = 0; i < first.size(); i++) {
            assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
        }
    }

    @Test
    void writesTextThatNoEncodingCanHold(@TempDir Path root) throws IOException {
        assertThat(Reports.writeAll(SampleRuns.hostile(), root)).allMatch(Files::isRegularFile);
    }
}
