package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diagnostics.SarifLog;
import dev.dovetail.contract.diff.Rule;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.List;

/** Results that code hosts show beside the lines of the new document; what is gone is shown beside the old one. */
final class SarifReport {

    private SarifReport() {}

    static String of(DiffReport report) {
        var log = new SarifLog("diff", report.after());
        var rules = report.changes().stream()
                .map(change -> change.fact().rule())
                .distinct()
                .toList();
        rules.forEach(rule -> log.rule(rule.id()).putObject("shortDescription").put("text", rule.sentence()));
        report.changes().forEach(change -> result(log, change, rules));
        return log.text();
    }

    private static void result(SarifLog log, Change change, List<Rule> rules) {
        var fact = change.fact();
        var result = log.result(fact.rule().id(), rules.indexOf(fact.rule()), level(change.wire()));
        result.putObject("message").put("text", message(change));
        result.putObject("partialFingerprints").put("dovetailDiff/v1", fact.fingerprint());
        var locations = result.putArray("locations");
        fact.after().or(fact::before).ifPresent(place -> SarifLog.location(locations, place));
        fact.before()
                .filter(unused -> fact.after().isPresent())
                .ifPresent(place -> SarifLog.location(result.putArray("relatedLocations"), place));
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
}
