package dev.dovetail.conformance.run;

import dev.dovetail.contract.model.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The journal of a run that did not get to remove everything. */
public final class JournalFile {
    private final Path path;
    private final List<String> lines;
    private final URI baseUrl;

    private JournalFile(Path path, List<String> lines, URI baseUrl) {
        this.path = path;
        this.lines = List.copyOf(lines);
        this.baseUrl = baseUrl;
    }

    /**
     * A journal.
     *
     * @throws IllegalArgumentException if the file is none
     * @throws UncheckedIOException if it cannot be read
     */
    public static JournalFile read(Path path) {
        try {
            // The last line of a run that was killed may end anywhere, also within a character.
            var lines = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var baseUrl = lines.stream().findFirst().flatMap(JournalLines::baseUrl);
            return new JournalFile(
                    path,
                    lines,
                    baseUrl.orElseThrow(() -> new IllegalArgumentException(path + " is not the journal of a run")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    Path path() {
        return path;
    }

    /** The server that the run was against. */
    public URI baseUrl() {
        return baseUrl;
    }

    /** What may still be there, in the order in which it was created. */
    List<Pending> pending(Map<String, SecurityScheme> schemes) {
        var pending = new LinkedHashMap<Integer, Pending>();
        for (var line : lines) {
            var event = JournalLines.read(line);
            if (event.isEmpty() || !event.get().has("id")) {
                continue;
            }
            var id = event.get().path("id").asInt();
            if (event.get().has("creating")) {
                var creation = JournalLines.creation(event.get().get("creating"), schemes);
                pending.put(id, new Pending(id, creation));
            } else if (event.get().has("gone")) {
                pending.remove(id);
            } else if (event.get().has("created") && pending.containsKey(id)) {
                var identifier = event.get().get("created");
                pending.get(id).created(identifier.isNull() ? Optional.empty() : Optional.of(identifier.asText()));
            }
        }
        return List.copyOf(pending.values());
    }
}
