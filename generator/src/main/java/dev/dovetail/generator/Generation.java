package dev.dovetail.generator;

import dev.dovetail.contract.diagnostics.Diagnostic;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /** From path to text, as {@link dev.dovetail.generator.output.OutputTree} takes it. */
    public SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }
}
