package dev.dovetail.generator.naming;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says which names had to be changed beyond the ordinary change of case. */
record RenameNotes(Diagnostics diagnostics) {

    private static final int SHOWN = 60;

    /** Claims a name in a scope, and says so if it is not what the wire name's words make. */
    String claim(NameScope scope, String wish, Named named) {
        var name = scope.claim(wish);
        if (!name.equals(wish) || named.lossy()) {
            diagnostics.report(
                    DiagnosticCode.RENAMED,
                    named.location(),
                    "the " + named.role() + " '" + shown(named.wireName()) + "' is called '" + shown(name)
                            + "' in Java");
        }
        return name;
    }

    private static String shown(String text) {
        var visible =
                text.codePoints().limit(SHOWN).mapToObj(RenameNotes::visible).collect(Collectors.joining());
        return text.codePointCount(0, text.length()) <= SHOWN ? visible : visible + "…";
    }

    /** A note is one line, and says what it seems to say. */
    private static String visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> String.format(Locale.ROOT, "[U+%04X]", point);
            default -> Character.toString(point);
        };
    }

    /**
     * Whose name it is.
     *
     * @param role what it names: {@code schema}, {@code member}, ...
     * @param lossy whether the words of the wire name are not all of it
     */
    record Named(String role, String wireName, boolean lossy, Location location) {}
}
