package dev.dovetail.generator.compatibility.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.JsonLines;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.Optional;

/** For programs. */
final class JsonReport {

    private JsonReport() {}

    static String of(DiffReport report) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("format", 1).put("before", report.before()).put("after", report.after());
        root.putObject("summary")
                .put("breaking", report.on(Wire.BREAKING).size())
                .put("risky", report.on(Wire.RISKY).size())
                .put("harmless", report.on(Wire.HARMLESS).size())
                .put("ignored", report.ignored())
                .put("source", report.count(JavaEffect.SOURCE))
                .put("behaviour", report.count(JavaEffect.BEHAVIOUR));
        var changes = root.putArray("changes");
        report.changes().forEach(change -> changes.add(change(change)));
        var notes = root.putArray("notes");
        report.notes().forEach(notes::add);
        return JsonLines.of(root);
    }

    private static ObjectNode change(Change change) {
        var fact = change.fact();
        var node = JsonNodeFactory.instance.objectNode();
        node.put("rule", fact.rule().id())
                .put("fingerprint", fact.fingerprint())
                .put("sentence", fact.rule().sentence())
                .put("subject", fact.subject().text())
                .put("detail", fact.detail())
                .put("direction", fact.direction().word())
                .put("wire", change.wire().word());
        var java = node.putObject("java")
                .put("caller", change.java().caller().word())
                .put("implementer", change.java().implementer().word());
        var names = java.putArray("names");
        change.java().names().forEach(names::add);
        place(node, "before", fact.before());
        place(node, "after", fact.after());
        var operations = node.putArray("operations");
        fact.operations().forEach(operations::add);
        change.ignored().ifPresent(reason -> node.put("ignored", reason));
        return node;
    }

    private static void place(ObjectNode node, String name, Optional<Location> place) {
        place.ifPresent(found -> node.putObject(name)
                .put("document", found.document())
                .put("pointer", found.pointer())
                .put("line", found.line())
                .put("column", found.column()));
    }
}
