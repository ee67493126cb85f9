import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The result as Markdown. */
final class Page {

    private final Settings settings;
    private final List<Row> rows;

    Page(Settings settings, List<Row> rows) {
        this.settings = settings;
        this.rows = rows;
    }

    /** Totals, what fell short, and every document. */
    String whole() {
        return "## Totals\n\n" + totals() + "\n## What did not compile\n\n" + shortfalls() + "\n## Every document\n\n" + documents();
    }

    /** One row for each tool; sums over the documents that every tool generated stand below it. */
    String totals() {
        var text = new StringBuilder(
                """
                | | documents | generated | compiled | does not compile | diagnosed as invalid | failed | CPU s | peak MB | sum of peaks | files | lines | lines without server | MB | CPU s of javac |
                |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
                """);
        for (var tool : settings.tools()) {
            text.append(total(tool, tool.words, rows));
        }
        if (settings.tools().size() > 1) {
            var common = rows.stream()
                    .filter(row -> row.outcomes().values().stream().allMatch(Outcome::generated))
                    .toList();
            for (var tool : settings.tools()) {
                text.append(total(tool, tool.words + ", where all generate", common));
            }
        }
        return text.toString();
    }

    private static String total(Tool tool, String name, List<Row> rows) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f | %.1f |%n",
                name,
                rows.size(),
                outcomes(tool, rows).filter(Outcome::generated).count(),
                count(tool, rows, Outcome.Verdict.COMPILED),
                count(tool, rows, Outcome.Verdict.DOES_NOT_COMPILE),
                count(tool, rows, Outcome.Verdict.INVALID),
                count(tool, rows, Outcome.Verdict.FAILED),
                sum(tool, rows, Outcome::seconds),
                outcomes(tool, rows).mapToDouble(Outcome::megabytes).max().orElse(0),
                sum(tool, rows, Outcome::megabytes),
                sum(tool, rows, Outcome::files),
                sum(tool, rows, Outcome::lines),
                sum(tool, rows, Outcome::clientLines),
                sum(tool, rows, Outcome::bytes) / 1e6,
                sum(tool, rows, Outcome::javacSeconds));
    }

    private String shortfalls() {
        var text = new StringBuilder("| document | tool | verdict | the first thing that was said |\n|---|---|---|---|\n");
        for (var row : rows) {
            row.outcomes().forEach((tool, outcome) -> {
                if (outcome.verdict() != Outcome.Verdict.COMPILED) {
                    text.append(String.format(
                            "| %s | %s | %s | %s |%n", row.document(), tool.words, outcome.verdict().words, cell(outcome.why())));
                }
            });
        }
        return text.toString();
    }

    private String documents() {
        var text = new StringBuilder("| document |");
        var line = new StringBuilder("|---|");
        for (var tool : settings.tools()) {
            text.append(String.format(" %s | CPU s | MB | files | lines | without server |", tool.words));
            line.append("---|---:|---:|---:|---:|---:|");
        }
        text.append('\n').append(line).append('\n');
        for (var row : rows) {
            text.append("| ").append(row.document()).append(" |");
            for (var tool : settings.tools()) {
                var outcome = row.outcomes().get(tool);
                text.append(String.format(
                        Locale.ROOT,
                        " %s | %.1f | %d | %d | %d | %d |",
                        outcome.verdict().words,
                        outcome.seconds(),
                        outcome.megabytes(),
                        outcome.files(),
                        outcome.lines(),
                        outcome.clientLines()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static Stream<Outcome> outcomes(Tool tool, List<Row> rows) {
        return rows.stream().map(row -> row.outcomes().get(tool));
    }

    private static long count(Tool tool, List<Row> rows, Outcome.Verdict verdict) {
        return outcomes(tool, rows).filter(outcome -> outcome.verdict() == verdict).count();
    }

    private static double sum(Tool tool, List<Row> rows, ToDoubleFunction<Outcome> figure) {
        return outcomes(tool, rows).mapToDouble(figure).sum();
    }

    private static String cell(String text) {
        var plain = text.replace("|", "\\|").replace("<", "&lt;").replace("`", "'");
        return plain.length() <= 160 ? plain : plain.substring(0, 160) + "…";
    }
}
