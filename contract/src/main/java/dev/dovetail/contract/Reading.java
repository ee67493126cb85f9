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

    /** How many errors there are. */
    public long errors() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .count();
    }

    /**
     * Whether the document cannot be used: nothing could be made of it, or it is wrong in a way that concerns all of it.
     * A document that is wrong in some places is usable: what such an error concerns is left out or read as any JSON.
     */
    public boolean unusable() {
        return contract.isEmpty()
                || diagnostics.stream()
                        .anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR
                                && !diagnostic.code().local());
    }
}
