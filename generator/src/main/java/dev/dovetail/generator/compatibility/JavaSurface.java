package dev.dovetail.generator.compatibility;

import dev.dovetail.generator.Draft;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The code that is generated from a document, without its prose. Each file is written down when it is asked for. */
final class JavaSurface {

    /** Literals are named so that what looks like a comment in one is none. */
    private static final Pattern PROSE = Pattern.compile("(?s)(\"(?:[^\"\\\\]|\\\\.)*+\")|/\\*\\*.*?\\*/|^//[^\\n]*");

    private final Draft draft;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    JavaSurface(Draft draft) {
        this.draft = draft;
    }

    boolean has(String path) {
        return draft.paths().contains(path);
    }

    /** Whether a file says another thing on the other side. */
    boolean differs(String path, JavaSurface other) {
        return !text(path).equals(other.text(path));
    }

    boolean differs(JavaSurface other) {
        return !draft.paths().equals(other.draft.paths())
                || draft.paths().stream().anyMatch(path -> differs(path, other));
    }

    private Optional<String> text(String path) {
        return texts.computeIfAbsent(path, file -> draft.text(file).map(JavaSurface::withoutProse));
    }

    private static String withoutProse(String text) {
        return PROSE.matcher(text)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
    }
}
