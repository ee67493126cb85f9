package dev.dovetail.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A folder with the files that a generation has to give, byte for byte and no other. Rewritten when the tests run with
 * {@code -Dgolden.update=true}.
 */
record ExpectedTree(Path root) {

    static boolean updating() {
        var property = System.getProperty("golden.update");
        return property != null && !property.equals("false");
    }

    /** Compares, or rewrites. */
    void check(Collection<SourceFile> files) throws IOException {
        if (updating()) {
            replaceBy(files);
        }
        var expected = read();
        var actual = files.stream()
                .collect(Collectors.toMap(SourceFile::path, SourceFile::text, (some, other) -> other, TreeMap::new));
        assertThat(actual.keySet()).as("paths in %s", root).isEqualTo(expected.keySet());
        expected.forEach((path, text) ->
                assertThat(actual.get(path)).as("%s in %s", path, root).isEqualTo(text));
    }

    private Map<String, String> read() throws IOException {
        var files = new TreeMap<String, String>();
        if (Files.isDirectory(root)) {
            try (var paths = Files.walk(root)) {
                for (var path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(
                            root.relativize(path).toString().replace('\\', '/'),
                            Files.readString(path, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private void replaceBy(Collection<SourceFile> files) throws IOException {
        if (Files.isDirectory(root)) {
            try (var paths = Files.walk(root)) {
                for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (var file : files) {
            var path = root.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text(), StandardCharsets.UTF_8);
        }
    }
}
