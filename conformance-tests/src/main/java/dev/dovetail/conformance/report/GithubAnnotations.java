package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.diagnostics.WorkflowCommand;
import java.nio.file.Path;
import java.util.List;

/**
 * What deviates as workflow commands of GitHub Actions, which shows them at the document's lines. It shows no more than ten errors
 * and ten warnings of a step; the tenth tells how many more there are.
 */
public final class GithubAnnotations {

    /** How many GitHub shows of each kind. */
    private static final int MOST = 10;

    private static final int LONGEST_TEXT = 300;

    private final SourcePath sources;

    /** Annotations with paths relative to this folder, as a rule the root of the repository. */
    public GithubAnnotations(Path root) {
        this.sources = new SourcePath(root);
    }

    /** The commands, one on each line, to be written to standard output; nothing when nothing deviates. */
    public String text(RunResult result) {
        var out = new StringBuilder();
        var findings = new Findings(result);
        var stale = result.allowances().stale();
        var errors = new Commands("error", out, stale.size() + result.count(Outcome.FAILED));
        stale.forEach(entry -> errors.add(
                SarifStale.place(entry),
                "Known deviations: an entry is no longer true",
                Phrases.sentence(entry.message())));
        findings.with(Outcome.FAILED)
                .forEach(verdict -> errors.add(verdict.origin(), title(verdict), message(verdict)));
        var warned = findings.with(Outcome.WARNED);
        var warnings = new Commands("warning", out, warned.size());
        warned.forEach(verdict -> warnings.add(verdict.origin(), title(verdict), message(verdict)));
        return out.toString();
    }

    private static String title(Verdict verdict) {
        return verdict.check().id() + " at " + Phrases.operation(verdict.operation());
    }

    private static String message(Verdict verdict) {
        var lines = new StringBuilder(Phrases.sentence(verdict.message()));
        verdict.expected().ifPresent(text -> lines.append("\nExpected: ").append(VisibleText.cut(text, LONGEST_TEXT)));
        verdict.actual().ifPresent(text -> lines.append("\nActual: ").append(VisibleText.cut(text, LONGEST_TEXT)));
        return lines.toString();
    }

    /** The commands of one kind, no more of them than are shown. */
    private final class Commands {
        private final String kind;
        private final StringBuilder out;
        private final int total;
        private int written;

        private Commands(String kind, StringBuilder out, int total) {
            this.kind = kind;
            this.out = out;
            this.total = total;
        }

        private void add(Location place, String title, String message) {
            written++;
            if (written > MOST) {
                return;
            }
            var more = total - MOST;
            var last = written == MOST && more > 0
                    ? "\nAnd " + Phrases.number(more) + " more; the report has all of them."
                    : "";
            var properties = List.of(
                    "file=" + property(sources.of(place.document())),
                    "line=" + Math.max(1, place.line()),
                    "title=" + property(title));
            out.append("::")
                    .append(kind)
                    .append(' ')
                    .append(String.join(",", properties))
                    .append("::")
                    .append(data(message + last))
                    .append('\n');
        }
    }

    private static String data(String text) {
        return WorkflowCommand.data(VisibleText.block(text));
    }

    private static String property(String text) {
        return WorkflowCommand.property(VisibleText.line(text));
    }
}
