package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a document, its overlays and the files that it refers to into one tree. */
public final class DocumentReader {

    private final TextReader reader;
    private final Diagnostics diagnostics;

    /** A reader that reports to these diagnostics. */
    public DocumentReader(Limits limits, Diagnostics diagnostics) {
        this.reader = new TextReader(limits, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * The document with the overlays applied in their order; empty when there is nothing to work with.
     *
     * @param root the folder whose files it may refer to, if that is not its own
     */
    public Optional<SourceDocument> read(Path file, List<Path> overlays, Optional<Path> root) {
        var name = documentName(file);
        var tree = reader.read(file, name);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        if (!(tree.get().root() instanceof ObjectNode object)) {
            diagnostics.report(
                    DiagnosticCode.WRONG_TYPE, new Location(name, "", 1, 1), "an OpenAPI document is an object");
            return Optional.empty();
        }
        overlays.forEach(overlay -> reader.read(overlay, documentName(overlay))
                .ifPresent(actions -> new Overlay(actions, diagnostics).applyTo(tree.get())));
        new ReferencedFiles(reader, diagnostics).bringInto(tree.get(), file, root);
        new SwaggerTwo(tree.get(), diagnostics).convert();
        return Optional.of(new SourceDocument(name, object, tree.get().place()));
    }

    /** One file that is no OpenAPI document: no overlays, and what looks like a reference stays as it is. */
    public Optional<SourceDocument> readAlone(Path file) {
        var name = documentName(file);
        var tree = reader.read(file, name);
        if (tree.isPresent() && tree.get().root() instanceof ObjectNode root) {
            return Optional.of(new SourceDocument(name, root, tree.get().place()));
        }
        tree.ifPresent(other -> diagnostics.report(
                DiagnosticCode.WRONG_TYPE, new Location(name, "", 1, 1), "expected names with values"));
        return Optional.empty();
    }

    /** Every file that was read so far, with the SHA-256 of its octets; none where a file that mattered was not there. */
    public Map<Path, Optional<String>> files() {
        return reader.files();
    }

    /** A path as diagnostics show it. */
    static String documentName(Path file) {
        return file.toString().replace('\\', '/');
    }
}
