package dev.dovetail.contract.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which constructs a document uses, and how many of them are honoured.
 *
 * @param rows one for each construct, by name
 * @param omissions everything that is not honoured, in the order of the document
 */
public record Coverage(List<Row> rows, List<Diagnostic> omissions) {

    public Coverage {
        rows = List.copyOf(rows);
        omissions = List.copyOf(omissions);
    }

    /**
     * One construct.
     *
     * @param construct what it is called
     * @param used how often the document has it
     * @param notHonoured how many of these are not honoured, at least in part
     * @param first the first place of these
     */
    public record Row(String construct, int used, int notHonoured, Optional<Diagnostic> first) {}

    /**
     * The coverage of a document.
     *
     * @param diagnostics everything that was said when it was read and generated from; of a construct counts what was
     *     said where it stands, or inside of it where nothing else is
     */
    public static Coverage of(JsonNode document, List<Diagnostic> diagnostics) {
        var constructs = Constructs.of(document);
        var counts = new TreeMap<String, Integer>();
        constructs.values().forEach(construct -> counts.merge(construct, 1, Integer::sum));
        var omissions = diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.OMISSION)
                .distinct()
                .sorted()
                .toList();
        Map<String, List<Diagnostic>> missed = new HashMap<>();
        var seen = new HashSet<String>();
        for (var omission : omissions) {
            var at = nearest(omission.location().pointer(), constructs);
            if (seen.add(at)) {
                var construct = constructs.getOrDefault(at, "document");
                missed.computeIfAbsent(construct, unused -> new ArrayList<>()).add(omission);
            }
        }
        missed.keySet().forEach(construct -> counts.putIfAbsent(construct, 1));
        var rows = new ArrayList<Row>();
        counts.forEach((construct, used) -> {
            var lost = missed.getOrDefault(construct, List.of());
            rows.add(new Row(construct, used, lost.size(), lost.stream().findFirst()));
        });
        return new Coverage(rows, omissions);
    }

    private static String nearest(String pointer, Map<String, String> constructs) {
        var at = pointer;
        while (!at.isEmpty() && !constructs.containsKey(at)) {
            at = JsonPointers.parent(at);
        }
        return at;
    }

    /** The table, and below it every omission on a line with its place, its consequence and its code. */
    public String text() {
        var width =
                rows.stream().mapToInt(row -> row.construct().length()).max().orElse(0);
        var text = new StringBuilder();
        var format = "%-" + Math.max(width, 9) + "s  %6s  %8s  %12s  %s%n";
        text.append(format.formatted("construct", "used", "honoured", "not honoured", "first place"));
        for (var row : rows) {
            var place = row.first().map(first -> first.location().toText()).orElse("");
            text.append(format.formatted(
                            row.construct(), row.used(), row.used() - row.notHonoured(), row.notHonoured(), place)
                    .stripTrailing());
            text.append('\n');
        }
        if (!omissions.isEmpty()) {
            text.append("\nnot honoured, and what follows from it\n");
        }
        for (var omission : omissions) {
            text.append(omission.location().toText())
                    .append(": ")
                    .append(omission.message())
                    .append(" [")
                    .append(omission.code().text())
                    .append("]\n");
        }
        return text.toString().replace("\r\n", "\n");
    }
}
