package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares text with a file under {@code src/test/resources/report}; {@code -Dgolden.update} writes the file anew. */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/report");

    private Golden() {}

    static void assertSame(String file, String text) throws IOException {
        var path = FOLDER.resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(path, text);
        }
        assertThat(text).isEqualTo(Files.readString(path));
    }
}
