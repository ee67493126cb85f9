package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Difference;
import dev.dovetail.conformance.result.RunResult;
import java.util.List;

/** Where two deployments differ, for people: on the terminal, and in Markdown. */
public final class ComparisonReport {

    private final RunResult here;
    private final RunResult there;
    private final List<Difference> differences;
    private final int oneSided;

    /**
     * A report on two results of the same plan.
     *
     * @param oneSided how many checks could be made on one of the two only
     */
    public ComparisonReport(RunResult here, RunResult there, List<Difference> differences, int oneSided) {
        this.here = here;
        this.there = there;
        this.differences = List.copyOf(differences);
        this.oneSided = oneSided;
    }

    private String aside() {
        return Phrases.count(oneSided, "check")
                + " passed on one of the two and could not be made on the other, so that nothing was compared there.";
    }

    /** In a word and a sentence, with a full stop. */
    private String sentence() {
        return differences.isEmpty()
                ? "The two do the same in all " + Phrases.count(here.verdicts().size(), "check") + "."
                : "The two differ in " + Phrases.count(differences.size(), "thing") + ".";
    }

    /** For the terminal, folded at a width. */
    public String text(TerminalStyle style) {
        var out = new TextBlock(style.width());
        out.line(style.bold(
                VisibleText.line(here.info().apiTitle() + " " + here.info().apiVersion())));
        out.wrapped("first   ", "        ", VisibleText.line(here.info().baseUrl()));
        out.wrapped("second  ", "        ", VisibleText.line(there.info().baseUrl()));
        for (var difference : differences) {
            out.blank();
            out.line(style.bold(VisibleText.line(where(difference))) + ", "
                    + difference.subject().check());
            out.field("differs", difference.aspect());
            out.field("first", difference.here());
            out.field("second", difference.there());
        }
        out.blank();
        out.line(sentence());
        if (oneSided > 0) {
            out.wrapped("", "", aside());
        }
        return out.text();
    }

    /** For a pull request. */
    public String markdown() {
        var out = new MarkdownText();
        out.line("## " + (differences.isEmpty() ? "✓ " : "✗ ") + MarkdownText.inline(sentence()));
        if (oneSided > 0) {
            out.line(MarkdownText.inline(aside()));
        }
        out.line("First: " + MarkdownText.code(here.info().baseUrl()) + ", second: "
                + MarkdownText.code(there.info().baseUrl()));
        if (!differences.isEmpty()) {
            out.row("Operation", List.of("Check", "Differs", "First", "Second"));
            out.row("---", List.of("---", "---", "---", "---"));
            differences.forEach(one -> out.row(
                    MarkdownText.cell(where(one)),
                    List.of(
                            MarkdownText.cell(one.subject().check()),
                            one.aspect(),
                            MarkdownText.cell(VisibleText.cut(one.here(), 200)),
                            MarkdownText.cell(VisibleText.cut(one.there(), 200)))));
        }
        return out.text();
    }

    private static String where(Difference difference) {
        return difference.subject().operation().orElse("the API as a whole");
    }
}
