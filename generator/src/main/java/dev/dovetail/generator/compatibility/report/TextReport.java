package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For a person at a terminal: the worst first. */
final class TextReport {

    private TextReport() {}

    static String of(DiffReport report) {
        var text = new StringBuilder();
        text.append("%s -> %s%n%s%n"
                .formatted(
                        Sentences.plain(report.before()), Sentences.plain(report.after()), Sentences.summary(report)));
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
        report.notes()
                .forEach(note ->
                        text.append("\nnote: ").append(Sentences.plain(note)).append('\n'));
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static void group(StringBuilder text, String title, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append('\n');
        Entry.of(changes).forEach(entry -> entry(text, entry));
        var prose = Entry.prose(changes);
        if (prose > 0) {
            text.append("  ").append(Sentences.prose(prose)).append('\n');
        }
    }

    private static void entry(StringBuilder text, Entry entry) {
        var change = entry.first();
        text.append("  ").append(entry.sentence()).append('\n');
        Stream.of(
                        place("was ", change.fact().before()),
                        place("now ", change.fact().after()),
                        Sentences.java(change),
                        reached(change),
                        change.ignored()
                                .map(reason -> "because: " + Sentences.plain(reason))
                                .orElse(""),
                        entry.identities())
                .filter(line -> !line.isEmpty())
                .forEach(line -> text.append("      ").append(line).append('\n'));
    }

    /** On a line of its own, so that terminals make a link of it. */
    private static String place(String word, Optional<Location> place) {
        return place.map(found -> word + Sentences.plain(found.toText())).orElse("");
    }

    /** The operations, where the line above does not say them already. */
    private static String reached(Change change) {
        var operations = change.fact().operations();
        var said = operations.size() == 1 && change.fact().subject().text().startsWith(operations.get(0));
        return operations.isEmpty() || said ? "" : "reaches " + Sentences.operations(change);
    }
}
