import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of earlier runs, a line each, so that a run that was ended goes on where it was, and one tool need not be measured again because
 * the other one changed. A figure counts for the same bytes of the document and the same version of the tool only.
 */
final class Kept {

    private final Optional<Path> file;
    private final Map<String, Outcome> outcomes = new HashMap<>();

    Kept(Optional<Path> file) throws IOException {
        this.file = file;
        if (file.isPresent() && Files.exists(file.get())) {
            for (var line : Files.readAllLines(file.get())) {
                var cells = line.split("\t", -1);
                outcomes.put(cells[0], outcome(List.of(cells)));
            }
        }
    }

    Outcome outcome(Tool tool, Path document, Path folder, int limit) throws IOException, InterruptedException {
        var key = tool + " " + tool.version() + " " + hash(document);
        synchronized (this) {
            if (outcomes.containsKey(key)) {
                return outcomes.get(key);
            }
        }
        var outcome = tool.run(document, folder, limit);
        keep(key, outcome);
        return outcome;
    }

    private synchronized void keep(String key, Outcome outcome) throws IOException {
        outcomes.put(key, outcome);
        if (file.isPresent()) {
            Files.writeString(file.get(), line(key, outcome), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static String line(String key, Outcome outcome) {
        return String.join(
                        "\t",
                        key,
                        outcome.verdict().name(),
                        outcome.why().replaceAll("\\s+", " "),
                        Double.toString(outcome.seconds()),
                        Long.toString(outcome.megabytes()),
                        Long.toString(outcome.files()),
                        Long.toString(outcome.lines()),
                        Long.toString(outcome.clientLines()),
                        Long.toString(outcome.bytes()),
                        Double.toString(outcome.javacSeconds()))
                + "\n";
    }

    private static Outcome outcome(List<String> cells) {
        return new Outcome(
                Outcome.Verdict.valueOf(cells.get(1)),
                cells.get(2),
                Double.parseDouble(cells.get(3)),
                Long.parseLong(cells.get(4)),
                Long.parseLong(cells.get(5)),
                Long.parseLong(cells.get(6)),
                Long.parseLong(cells.get(7)),
                Long.parseLong(cells.get(8)),
                Double.parseDouble(cells.get(9)));
    }

    static String hash(Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
