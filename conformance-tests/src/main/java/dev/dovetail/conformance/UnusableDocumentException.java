package dev.dovetail.conformance;

import dev.dovetail.contract.diagnostics.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** The run could not begin: the document has faults that leave nothing to test by. */
public final class UnusableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableDocumentException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream()
                .map(diagnostic -> diagnostic.location().toText() + ": " + diagnostic.message())
                .collect(Collectors.joining(System.lineSeparator())));
    }
}
