package dev.dovetail.conformance.deviation;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.time.LocalDate;

/** Writes today's failures as a list of known deviations, so that a team can begin with a server that deviates. */
public final class AdoptedDeviations {

    /** For how many days an adopted deviation may stay. */
    public static final int DAYS = 90;

    private final String reason;
    private final LocalDate today;

    /** Adopts for this reason, on this day. */
    public AdoptedDeviations(String reason, LocalDate today) {
        this.reason = reason;
        this.today = today;
    }

    /** The list, with an entry for each failure of the run; a text that {@link KnownDeviations#of} reads. */
    public String text(RunResult result) {
        var text = new StringBuilder("""
                # Deviations that are known and may stay for now. They do not fail a run.
                # An entry that has expired, passes again or matches nothing does: this list only shrinks.
                deviations:
                """);
        var failures = result.with(Outcome.FAILED).toList();
        if (failures.isEmpty()) {
            text.append("  []\n");
        }
        failures.forEach(failure -> entry(failure, text));
        return text.toString();
    }

    private void entry(Verdict failure, StringBuilder text) {
        var operation = failure.operation().map(OperationRef::label).orElse(Entry.WHOLE_API);
        text.append("  # ").append(comment(failure.message())).append('\n');
        text.append("  - check: ").append(quoted(failure.check().id())).append('\n');
        text.append("    operation: ").append(quoted(operation)).append('\n');
        text.append("    reason: ")
                .append(quoted("adopted on first run: " + reason))
                .append('\n');
        text.append("    until: ").append(today.plusDays(DAYS)).append('\n');
    }

    /** A text in double quotes means the same in JSON and in YAML. */
    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    /** What a server wrote must not end the comment that quotes it. */
    private static String comment(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\u0085\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]+", " ")
                .strip();
    }
}
