package dev.dovetail.contract.diagnostics;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Writes diagnostics as JSON; {@code docs/lint.schema.json} describes it. Fields may be added, never changed. */
public final class DiagnosticJson {

    private DiagnosticJson() {}

    /** The whole file: ASCII, in lines, with a line end after the last. */
    public static String text(String document, List<Diagnostic> diagnostics) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("document", document);
        var counts = root.putObject("counts");
        for (var severity : Severity.values()) {
            counts.put(
                    severity.word(),
                    diagnostics.stream()
                            .filter(diagnostic -> diagnostic.severity() == severity)
                            .count());
        }
        var list = root.putArray("diagnostics");
        diagnostics.forEach(diagnostic -> list.add(node(diagnostic)));
        return JsonLines.of(root);
    }

    private static ObjectNode node(Diagnostic diagnostic) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("code", diagnostic.code().text())
                .put("severity", diagnostic.severity().word())
                .put("message", diagnostic.message());
        diagnostic.cure().ifPresent(cure -> node.put("cure", cure));
        var place = diagnostic.location();
        node.put("document", place.document()).put("pointer", place.pointer());
        if (place.line() > 0) {
            node.put("line", place.line()).put("column", place.column());
        }
        return node;
    }
}
