package dev.dovetail.contract;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a document.
 *
 * @param contract absent when an error leaves nothing to work with
 * @param diagnostics everything there is to say, in the order of the document
 * @param files every file that was read, in the order of reading, with what it held
 */
public record Reading(Optional<Contract> contract, List<Diagnostic> diagnostics, List<ReadFile> files) {
    public Reading {
        diagnostics = List.copyOf(diagnostics);
        files = List.copyOf(files);
    }

    /** Whether any diagnostic is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }
}
