package dev.dovetail.contract.lint;

import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.source.SourceDocument;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** The document that is looked at, and where to report. */
record LintContext(SourceDocument source, Diagnostics diagnostics) {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final int SHOWN = 60;

    /** Whether a document is of OpenAPI 3.0, whose schemas are not those of JSON Schema. */
    boolean before31() {
        return source.tree().path("openapi").asText().startsWith("3.0");
    }

    void report(DiagnosticCode code, String pointer, String message) {
        diagnostics.report(code, source.location(pointer), message);
    }

    void report(DiagnosticCode code, String pointer, String message, String cure) {
        diagnostics.report(code, source.location(pointer), message, cure);
    }

    /** The known name that was probably meant, as a question; else this advice. */
    static String near(String name, Collection<String> known, String otherwise) {
        return Spelling.nearest(name, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(otherwise);
    }

    static boolean method(String key) {
        return METHODS.contains(key.toLowerCase(Locale.ROOT));
    }

    /** A text that is short enough for a message. */
    static String shown(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
