package dev.dovetail.contract.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.diagnostics.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a document and its overlays into one tree. */
public final class DocumentReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Limits limits;
    private final Diagnostics diagnostics;

    /** A reader that reports to these diagnostics. */
    public DocumentReader(Limits limits, Diagnostics diagnostics) {
        this.limits = limits;
        this.diagnostics = diagnostics;
    }

    /** The document with the overlays applied in their order; empty when there is nothing to work with. */
    public Optional<SourceDocument> read(Path file, List<Path> overlays) {
        var name = documentName(file);
        var tree = readTree(file, name);
        if (tree.isEmpty()) {
            return Optional.empty();
        }
        if (!(tree.get().root() instanceof ObjectNode root)) {
            diagnostics.report(
                    DiagnosticCode.WRONG_TYPE, new Location(name, "", 1, 1), "an OpenAPI document is an object");
            return Optional.empty();
        }
        return Optional.of(new SourceDocument(name, root, tree.get().place()));
    }

    private Optional<SourceTree> readTree(Path file, String name) {
        var whole = new Location(name, "", 0, 0);
        try {
            var size = Files.size(file);
            if (size > limits.maxBytes()) {
                diagnostics.report(
                        DiagnosticCode.LIMIT_EXCEEDED,
                        whole,
                        "the file has " + size + " octets, more than " + limits.maxBytes());
                return Optional.empty();
            }
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)));
            return new YamlReader(name, limits, diagnostics).read(withoutMark(text.toString()));
        } catch (CharacterCodingException e) {
            diagnostics.report(
                    DiagnosticCode.MALFORMED_DOCUMENT, whole, "the text is not UTF-8", "save the file as UTF-8");
        } catch (IOException e) {
            diagnostics.report(
                    DiagnosticCode.UNREADABLE_DOCUMENT,
                    whole,
                    Files.exists(file) ? "the file cannot be read" : "there is no such file");
        }
        return Optional.empty();
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static String documentName(Path file) {
        return file.toString().replace('\\', '/');
    }
}
