package dev.dovetail.generator;

import dev.dovetail.contract.diagnostics.Diagnostic;
import java.util.List;

/**
 * What came of generating.
 *
 * @param files sorted by path
 * @param notes renamings, and what is not honoured, in the order of the document
 */
public record Generation(List<SourceFile> files, List<Diagnostic> notes) {
    public Generation {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
