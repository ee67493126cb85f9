package dev.dovetail.generator.regeneration;

import dev.dovetail.generator.naming.NameLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** A lock of names as a file that people review: one place and its Java name in a line, sorted. */
final class LockFile {

    private static final String HEADER =
            "# Java names that Dovetail gave to places of the document, and keeps. Commit this file.\n";
    private static final String ARROW = " -> ";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final Path file;

    LockFile(Path file) {
        this.file = file;
    }

    /**
     * The names; none where there is no such file yet.
     *
     * @throws IOException if a line is no name of a place, or the file cannot be read
     */
    NameLock read() throws IOException {
        if (!Files.exists(file)) {
            return NameLock.NONE;
        }
        var names = new TreeMap<String, String>();
        var number = 0;
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (!line.startsWith("#") && !line.isBlank()) {
                var arrow = line.lastIndexOf(ARROW);
                var name =
                        arrow < 0 ? "" : line.substring(arrow + ARROW.length()).strip();
                if (arrow < 1 || !usable(name)) {
                    throw new IOException(
                            "%s:%d: not 'place -> JavaName': %s; mend the line, or delete it to have the place named anew"
                                    .formatted(file, number, line));
                }
                if (names.put(unescaped(line.substring(0, arrow)), name) != null) {
                    throw new IOException(
                            "%s:%d: the place is named twice; delete one of the lines".formatted(file, number));
                }
            }
        }
        return new NameLock(names);
    }

    /** The text of a lock. */
    static String text(NameLock lock) {
        var text = new StringBuilder(HEADER);
        lock.names()
                .forEach((place, name) ->
                        text.append(escaped(place)).append(ARROW).append(name).append('\n'));
        return text.toString();
    }

    /** Writes the names where they are not there yet. */
    void write(NameLock lock) throws IOException {
        var text = text(lock);
        if (Files.exists(file) && read().equals(lock)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var aside = Files.createTempFile(folder, ".dovetail-", ".lock");
        try {
            Files.writeString(aside, text);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static boolean usable(String name) {
        return SourceVersion.isIdentifier(name)
                && name.codePoints().noneMatch(Character::isIdentifierIgnorable)
                && name.indexOf('$') < 0;
    }

    /** A place is one line, whatever the document calls it. */
    private static String escaped(String place) {
        var text = new StringBuilder();
        for (var i = 0; i < place.length(); i++) {
            var character = place.charAt(i);
            if (character < ' '
                    || character == '\\'
                    || character == '\u007f'
                    || character == '\u0085'
                    || character == '\u2028'
                    || character == '\u2029') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
