package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.List;
import java.util.stream.Stream;

/** For a person at a terminal: the worst first. */
final class TextReport {

    private TextReport() {}

    static String of(DiffReport report) {
        var text = new StringBuilder();
        text.append("%s -> %s%n%s%n".formatted(report.before(), report.after(), Sentences.summary(report)));
        for (var wire : List.of(Wire.BREAKING, Wire.RISKY, Wire.HARMLESS)) {
            group(text, wire.word(), report.on(wire));
        }
        group(
                text,
                "ignored",
                report.changes().stream().filter(change -> !change.counts()).toList());
        if (report.changes().isEmpty()) {
            text.append("\nNothing changed.\n");
        }
        report.notes().forEach(note -> text.append("\nnote: ").append(note).append('\n'));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static void group(StringBuilder text, String title, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        for (var change : changes) {
            text.append("  ").append(Sentences.change(change)).append('\n');
            Stream.of(
                            Sentences.places(change),
                            Sentences.java(change),
                            reached(change),
                            change.ignored()
                                    .map(reason -> "because: " + Sentences.plain(reason))
                                    .orElse(""),
                            change.fact().rule().id() + " " + change.fact().fingerprint())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> text.append("      ").append(line).append('\n'));
        }
    }

    /** The operations, where the line above does not say them already. */
    private static String reached(Change change) {
        var operations = change.fact().operations();
        var said = operations.size() == 1 && change.fact().subject().text().startsWith(operations.get(0));
        return operations.isEmpty() || said ? "" : "reaches " + Sentences.operations(change);
    }
}
