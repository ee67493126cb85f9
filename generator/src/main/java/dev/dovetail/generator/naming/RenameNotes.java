package dev.dovetail.generator.naming;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;

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
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /**
     * Whose name it is.
     *
     * @param role what it names: {@code schema}, {@code member}, ...
     * @param lossy whether the words of the wire name are not all of it
     */
    record Named(String role, String wireName, boolean lossy, Location location) {}
}
