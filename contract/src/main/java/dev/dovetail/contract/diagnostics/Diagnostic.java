package dev.dovetail.contract.diagnostics;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing to say about a document.
 *
 * @param code which thing; stable, and explained in {@code docs/diagnostics.md}
 * @param severity how much it matters
 * @param location where
 * @param message what is the matter, one sentence without a full stop
 * @param cure what to do about it, where that can be said
 */
public record Diagnostic(
        DiagnosticCode code, Severity severity, Location location, String message, Optional<String> cure)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::severity)
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** By place, then by severity, code and message: the order in which diagnostics are printed. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
