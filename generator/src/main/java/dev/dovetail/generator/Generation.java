package dev.dovetail.generator;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.generator.naming.NameLock;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of generating.
 *
 * @param files sorted by path; none if there are errors
 * @param notes renamings, and what is not honoured, in the order of the document
 * @param names every name that belongs to a place of the document
 */
public record Generation(List<SourceFile> files, List<Diagnostic> notes, NameLock names) {
    public Generation {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** Whether nothing was generated because something is wrong. */
    public boolean hasErrors() {
        return notes.stream().anyMatch(note -> note.severity() == Severity.ERROR);
    }

    /** From path to text, as {@link dev.dovetail.generator.output.OutputTree} takes it. */
    public SortedMap<String, String> texts() {
        var texts = new TreeMap<String, String>();
        files.forEach(file -> texts.put(file.path(), file.text()));
        return texts;
    }
}
