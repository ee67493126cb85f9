package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A changelog that a person would publish: what breaks, what may, what else is new, each by the operation it reaches. */
final class MarkdownReport {

    private MarkdownReport() {}

    static String of(DiffReport report) {
        var text = new StringBuilder("# API changes\n\n");
        text.append(escaped(report.before() + " → " + report.after())).append("\n\n");
        text.append(Sentences.summary(report)).append(".\n");
        section(text, "Breaking", report.on(Wire.BREAKING));
        section(text, "Risky", report.on(Wire.RISKY));
        section(text, "Compatible", report.on(Wire.HARMLESS));
        java(text, report);
        if (!report.notes().isEmpty()) {
            text.append("\n## Notes\n\n");
            report.notes()
                    .forEach(note -> text.append("- ").append(escaped(note)).append('\n'));
        }
        return text.toString();
    }

    private static void section(StringBuilder text, String title, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        text.append("\n## ").append(title).append('\n');
        Map<String, List<Entry>> groups = new TreeMap<>();
        for (var entry : Entry.of(changes)) {
            groups.computeIfAbsent(heading(entry.first()), unused -> new ArrayList<>())
                    .add(entry);
        }
        groups.forEach((heading, group) -> {
            text.append("\n### ").append(escaped(heading)).append("\n\n");
            group.forEach(
                    entry -> text.append("- ").append(escaped(entry.sentence())).append('\n'));
        });
        var prose = Entry.prose(changes);
        if (prose > 0) {
            text.append("\n### Documentation\n\n- ")
                    .append(Sentences.prose(prose))
                    .append('\n');
        }
    }

    private static String heading(Change change) {
        var operations = change.fact().operations();
        return operations.isEmpty() ? "Whole document" : Sentences.operations(change);
    }

    private static void java(StringBuilder text, DiffReport report) {
        var source = report.changes().stream()
                .filter(change -> change.counts() && change.java().worst() == JavaEffect.SOURCE)
                .toList();
        if (source.isEmpty()) {
            return;
        }
        text.append("\n## Java that has to change\n\n| Java | caller | implementer | because |\n|---|---|---|---|\n");
        for (var entry : Entry.of(source)) {
            var java = entry.first().java();
            text.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            escaped(String.join(", ", java.names())),
                            java.caller().word(),
                            java.implementer().word(),
                            escaped(entry.sentence())));
        }
    }

    /** Text of a document is hostile: nothing of it is Markdown or HTML. */
    private static String escaped(String text) {
        return Sentences.plain(text).replaceAll("([\\\\`*_{}\\[\\]<>#|~!&])", "\\\\$1");
    }
}
