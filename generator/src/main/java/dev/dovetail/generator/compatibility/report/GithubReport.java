package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diagnostics.WorkflowCommand;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.stream.Collectors;

/** Annotations of GitHub Actions at the lines of the new document: what breaks, and what may. */
final class GithubReport {

    private GithubReport() {}

    static String of(DiffReport report) {
        return report.changes().stream()
                        .filter(change -> change.counts() && change.wire() != Wire.HARMLESS)
                        .map(GithubReport::annotation)
                        .collect(Collectors.joining())
                + report.notes().stream()
                        .map(note -> "::notice::" + WorkflowCommand.data(note) + "\n")
                        .collect(Collectors.joining());
    }

    private static String annotation(Change change) {
        var kind = change.wire() == Wire.BREAKING ? "error" : "warning";
        var place = change.fact()
                .after()
                .map(found -> " file=%s,line=%d,col=%d"
                        .formatted(
                                WorkflowCommand.property(found.document()),
                                Math.max(1, found.line()),
                                Math.max(1, found.column())))
                .orElse("");
        var java = Sentences.java(change);
        return "::" + kind + place + "::"
                + WorkflowCommand.data(Sentences.change(change) + (java.isEmpty() ? "" : ". " + java)) + "\n";
    }
}
