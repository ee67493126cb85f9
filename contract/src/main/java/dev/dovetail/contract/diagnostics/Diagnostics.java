package dev.dovetail.contract.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is said about a document, so that a user sees all of it at once. Passed explicitly; not thread-safe. */
public final class Diagnostics {

    private final List<Diagnostic> found = new ArrayList<>();

    /** Adds a diagnostic with no cure that could be named. */
    public void report(DiagnosticCode code, Location location, String message) {
        found.add(new Diagnostic(code, code.severity(), location, message, Optional.empty()));
    }

    /** Adds a diagnostic with its cure. */
    public void report(DiagnosticCode code, Location location, String message, String cure) {
        found.add(new Diagnostic(code, code.severity(), location, message, Optional.of(cure)));
    }

    /** Whether anything of severity {@link Severity#ERROR} was reported. */
    public boolean hasErrors() {
        return found.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** Whether something with this code was reported of the value at this JSON Pointer. */
    public boolean reported(DiagnosticCode code, String pointer) {
        return found.stream()
                .anyMatch(diagnostic -> diagnostic.code() == code
                        && diagnostic.location().pointer().equals(pointer));
    }

    /** Everything reported so far, without repetitions, in the order of the document. */
    public List<Diagnostic> sorted() {
        return found.stream().distinct().sorted().toList();
    }
}
