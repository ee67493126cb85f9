package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.contract.diagnostics.Location;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Figures, times and places in words that are the same on every machine. */
final class Phrases {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern WORD_FIRST = Pattern.compile("[a-z][a-z']*(?=[ ,;:.]? |$)");

    /** The outcomes as a sentence counts them: what is well first. */
    static final List<Outcome> OUTCOMES = Stream.concat(
                    Stream.of(Outcome.PASSED),
                    Arrays.stream(Outcome.values()).filter(outcome -> outcome != Outcome.PASSED))
            .toList();

    private Phrases() {}

    /** {@code 12,345}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 check}, {@code 12,345 checks}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** The same for a noun with a plural of its own. */
    static String count(long number, String noun, String nouns) {
        return number(number) + " " + (number == 1 ? noun : nouns);
    }

    /** {@code 87 %}, rounded down: nothing but all is 100 %. */
    static String percent(long part, long whole) {
        return (whole == 0 ? 0 : 100 * part / whole) + " %";
    }

    /** {@code 850 ms}, {@code 3.2 s}, {@code 2 min 5 s}. */
    static String duration(Duration duration) {
        if (duration.toMillis() < 1000) {
            return duration.toMillis() + " ms";
        }
        if (duration.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(duration.toMillis() / 100.0) / 10);
        }
        return number(duration.toMinutes()) + " min " + duration.toSecondsPart() + " s";
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** {@code environments.yaml:412}; a reader looks for a line, not for a column. Without a line there is the JSON Pointer. */
    static String place(Location location) {
        return VisibleText.line(
                location.line() == 0
                        ? location.document() + "#" + location.pointer()
                        : location.document() + ":" + location.line());
    }

    /** {@code GET /notes}, or the API as a whole. */
    static String operation(Optional<OperationRef> operation) {
        return operation.map(at -> at.method() + " " + at.path()).orElse("the API as a whole");
    }

    /** {@code  Known until 2027-01-31: reason (issue).}, or nothing. */
    static String known(Optional<KnownDeviation> known) {
        return known.map(why -> " " + knownSentence(why)).orElse("");
    }

    /** {@code Known until 2027-01-31: reason (issue).} */
    static String knownSentence(KnownDeviation known) {
        return "Known" + known.until().map(day -> " until " + day).orElse("") + ": " + known.reason()
                + known.issue().map(issue -> " (" + issue + ")").orElse("") + ".";
    }

    /** The clause with a full stop, and with a capital unless it begins with a name such as {@code results[3].id}. */
    static String sentence(String clause) {
        if (clause.isEmpty()) {
            return clause;
        }
        var end = ".?!".indexOf(clause.charAt(clause.length() - 1)) >= 0 ? "" : ".";
        if (!WORD_FIRST.matcher(clause).lookingAt()) {
            return clause + end;
        }
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + end;
    }
}
