package dev.dovetail.generator.compatibility.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.diff.Rule;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.List;

/** Results that code hosts show beside the lines of the new document; what is gone is shown beside the old one. */
final class SarifReport {

    private SarifReport() {}

    static String of(DiffReport report) {
        var root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
                .put("version", "2.1.0");
        var run = root.putArray("runs").addObject();
        var driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Dovetail").put("fullName", "Dovetail diff");
        var rules = report.changes().stream()
                .map(change -> change.fact().rule())
                .distinct()
                .toList();
        var described = driver.putArray("rules");
        rules.forEach(rule -> described
                .addObject()
                .put("id", rule.id())
                .putObject("shortDescription")
                .put("text", rule.sentence()));
        var results = run.putArray("results");
        report.changes().forEach(change -> result(results.addObject(), change, rules));
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void result(ObjectNode result, Change change, List<Rule> rules) {
        var fact = change.fact();
        result.put("ruleId", fact.rule().id())
                .put("ruleIndex", rules.indexOf(fact.rule()))
                .put("level", level(change.wire()))
                .putObject("message")
                .put("text", message(change));
        result.putObject("partialFingerprints").put("dovetailDiff/v1", fact.fingerprint());
        var locations = result.putArray("locations");
        fact.after().or(fact::before).ifPresent(place -> location(locations, place));
        fact.before()
                .filter(unused -> fact.after().isPresent())
                .ifPresent(place -> location(result.putArray("relatedLocations"), place));
        change.ignored()
                .ifPresent(reason -> result.putArray("suppressions")
                        .addObject()
                        .put("kind", "external")
                        .put("justification", reason));
    }

    private static String message(Change change) {
        var java = Sentences.java(change);
        return Sentences.change(change) + (java.isEmpty() ? "" : ". " + java);
    }

    private static String level(Wire wire) {
        return switch (wire) {
            case BREAKING -> "error";
            case RISKY -> "warning";
            case HARMLESS -> "note";
        };
    }

    private static void location(ArrayNode locations, Location place) {
        var physical = locations.addObject().putObject("physicalLocation");
        physical.putObject("artifactLocation").put("uri", place.document());
        if (place.line() > 0) {
            physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
        }
    }
}
