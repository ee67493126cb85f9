package dev.dovetail.conformance.deviation;

import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Verdict;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One entry of the list of known deviations. In patterns {@code *} stands for any text.
 *
 * @param check pattern for the id of a check
 * @param operation pattern for the label of an operation, or for {@code METHOD /path}
 * @param until the last day on which the entry counts
 * @param place file and line, {@code known-deviations.yaml:12}
 */
record Entry(String check, String operation, String reason, LocalDate until, Optional<String> issue, String place) {

    /** What the API as a whole is called where an operation could stand. */
    static final String WHOLE_API = "the API as a whole";

    boolean covers(Verdict verdict) {
        return coversCheck(verdict.check().id())
                && verdict.operation().map(this::coversOperation).orElseGet(() -> matches(operation, WHOLE_API));
    }

    boolean coversCheck(String id) {
        return matches(check, id);
    }

    boolean coversOperation(OperationRef at) {
        return coversOperation(at.label()) || matches(operation, at.method() + " " + at.path());
    }

    boolean coversOperation(String label) {
        return matches(operation, label);
    }

    KnownDeviation known() {
        return new KnownDeviation(reason, Optional.of(until), issue, place);
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.matches("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E", text);
    }
}
