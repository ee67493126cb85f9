package dev.dovetail.contract.diagnostics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The text that diagnostics are about, line by line. */
@FunctionalInterface
public interface SourceLines {

    /**
     * A line of a document.
     *
     * @param document the name that a {@link Location} has
     * @param line counted from 1
     * @return the line without its end; empty where there is no such line or no such text
     */
    Optional<String> line(String document, int line);

    /** The files themselves, each read when first asked for: a document's name is its path. */
    static SourceLines ofFiles() {
        Map<String, List<String>> read = new HashMap<>();
        return (document, line) -> {
            var lines = read.computeIfAbsent(document, SourceLines::linesOf);
            return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
        };
    }

    private static List<String> linesOf(String document) {
        try {
            return Files.readString(Path.of(document)).lines().toList();
        } catch (IOException | InvalidPathException e) {
            // Without its text a diagnostic is printed without an excerpt: nothing worse than that.
            return List.of();
        }
    }
}
