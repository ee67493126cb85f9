import java.util.Locale;
import java.util.Map;

/** What each tool made of one document. */
record Row(String document, Map<Tool, Outcome> outcomes) {

    /** Whether this project's generator did what it promises: code that compiles, or a diagnostic. */
    boolean good() {
        var outcome = outcomes.get(Tool.DOVETAIL);
        if (outcome == null) {
            return true;
        }
        var verdict = outcome.verdict();
        return verdict == Outcome.Verdict.COMPILED || verdict == Outcome.Verdict.INVALID;
    }

    String line() {
        var text = new StringBuilder();
        outcomes.forEach((tool, outcome) -> text.append(String.format(
                Locale.ROOT,
                "%-48s %-18s %-20s %7.2f CPU s %6d MB %5d files %7d lines (%7d) %7d KB %7.2f CPU s javac %s%n",
                document,
                tool.words,
                outcome.verdict().words,
                outcome.seconds(),
                outcome.megabytes(),
                outcome.files(),
                outcome.lines(),
                outcome.clientLines(),
                outcome.bytes() >> 10,
                outcome.javacSeconds(),
                outcome.why())));
        return text.toString();
    }
}
