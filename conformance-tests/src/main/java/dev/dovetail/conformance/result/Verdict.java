package dev.dovetail.conformance.result;

import dev.dovetail.contract.diagnostics.Location;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How one check of one case ended.
 *
 * @param operation the operation concerned; empty when the API as a whole is, as with an unknown path
 * @param message what was found, or why nothing could be: one sentence without a full stop
 * @param expected what the document or the standard asks for, where a comparison says more than the message
 * @param actual what the server did instead
 * @param origin the statement of the document that was tested
 * @param exchange the id of the exchange that shows it
 * @param flaky whether the case was repeated and then came to another end: it warns, whatever the level of the check
 */
public record Verdict(
        Check check,
        Optional<OperationRef> operation,
        Outcome outcome,
        String message,
        Optional<String> expected,
        Optional<String> actual,
        Location origin,
        Optional<Integer> exchange,
        boolean flaky) {

    private static final Pattern PARTICULAR = Pattern.compile(" \\((the first of \\d+ such answers|exchange \\d+)\\)");

    /** A verdict that nothing speaks against. */
    public Verdict(
            Check check,
            Optional<OperationRef> operation,
            Outcome outcome,
            String message,
            Optional<String> expected,
            Optional<String> actual,
            Location origin,
            Optional<Integer> exchange) {
        this(check, operation, outcome, message, expected, actual, origin, exchange, false);
    }

    /** The same, but a repetition came to another end. */
    public Verdict contradicted(String by) {
        return new Verdict(
                check,
                operation,
                Outcome.WARNED,
                "flaky: " + message + "; " + by,
                expected,
                actual,
                origin,
                exchange,
                true);
    }

    /** The message without what only one of several like findings has. */
    public String messageInGeneral() {
        return PARTICULAR.matcher(message).replaceAll("");
    }

    /** The same finding with another outcome. */
    public Verdict with(Outcome other) {
        return new Verdict(check, operation, other, message, expected, actual, origin, exchange, flaky);
    }

    /** What a known finding would be if nobody knew of it. */
    Outcome asFound() {
        return check.level() == Level.MUST && !flaky ? Outcome.FAILED : Outcome.WARNED;
    }

    /** The same finding, shown by another exchange. */
    public Verdict withExchange(Optional<Integer> id) {
        return new Verdict(check, operation, outcome, message, expected, actual, origin, id, flaky);
    }
}
