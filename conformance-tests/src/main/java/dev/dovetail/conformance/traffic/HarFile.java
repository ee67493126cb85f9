package dev.dovetail.conformance.traffic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A recording of traffic in the HTTP Archive format (HAR 1.2), as browsers, Playwright and proxies write it.
 *
 * @param exchanges those that a server answered, in the order of the file
 * @param leftOut how many entries were left out, by the reason: a clause without a full stop
 */
public record HarFile(List<Recorded> exchanges, Map<String, Integer> leftOut) {

    /** Recordings of a working day are smaller. */
    private static final long LARGEST = 512L << 20;

    private static final int LONGEST_TEXT = 128 << 20;
    private static final int DEEPEST = 100;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .build();

    public HarFile {
        exchanges = List.copyOf(exchanges);
        leftOut = Map.copyOf(leftOut);
    }

    /**
     * Reads a file. An entry that is none is left out, and counted.
     *
     * @throws InvalidRecordingException if the file cannot be read, or is no HAR file
     */
    public static HarFile read(Path file) {
        var entries = tree(file).path("log").path("entries");
        if (!entries.isArray()) {
            throw new InvalidRecordingException(file + " is no HAR file: it has no list at /log/entries");
        }
        var exchanges = new ArrayList<Recorded>();
        var leftOut = new LinkedHashMap<String, Integer>();
        for (var entry : entries) {
            var read = new HarEntry(entry);
            read.leftOut()
                    .ifPresentOrElse(why -> leftOut.merge(why, 1, Integer::sum), () -> exchanges.add(read.exchange()));
        }
        return new HarFile(exchanges, leftOut);
    }

    private static JsonNode tree(Path file) {
        try {
            var size = Files.size(file);
            if (size > LARGEST) {
                throw new InvalidRecordingException(
                        file + " is larger than " + (LARGEST >> 20) + " MiB; record less at a time");
            }
            return JSON.readTree(file.toFile());
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new InvalidRecordingException(
                    file + (place == null ? "" : ":" + place.getLineNr() + ":" + place.getColumnNr())
                            + " is no HAR file: "
                            + e.getOriginalMessage().lines().findFirst().orElse("it is not JSON"),
                    e);
        } catch (IOException e) {
            throw new InvalidRecordingException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }
}
