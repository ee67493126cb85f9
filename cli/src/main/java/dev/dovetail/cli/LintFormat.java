package dev.dovetail.cli;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.DiagnosticJson;
import dev.dovetail.contract.diagnostics.DiagnosticSarif;
import dev.dovetail.contract.diagnostics.Severity;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How diagnostics are printed. */
enum LintFormat {
    /** As a compiler does, and a line that counts them. */
    TEXT,
    /** JSON by {@code docs/lint.schema.json}. */
    JSON,
    /** SARIF 2.1.0. */
    SARIF;

    void print(String document, List<Diagnostic> diagnostics, PrintWriter out) {
        switch (this) {
            case TEXT -> text(document, diagnostics, out);
            case JSON -> out.print(DiagnosticJson.text(document, diagnostics));
            case SARIF -> out.print(DiagnosticSarif.text(document, diagnostics));
        }
        out.flush();
    }

    /** The word as it is written on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static void text(String document, List<Diagnostic> diagnostics, PrintWriter out) {
        DocumentInput.print(diagnostics, out);
        var counts = Arrays.stream(Severity.values())
                .filter(severity -> DocumentInput.count(diagnostics, severity) > 0)
                .map(severity -> counted(DocumentInput.count(diagnostics, severity), severity.word()))
                .collect(Collectors.joining(", "));
        out.println(document + ": " + (counts.isEmpty() ? "nothing to say" : counts));
    }

    private static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
