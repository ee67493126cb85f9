package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;

/** How outcomes and operations look on the page: always a sign or a word, never a colour alone. */
final class HtmlSymbols {

    private HtmlSymbols() {}

    static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case KNOWN -> "~";
            case WARNED -> "!";
            case NOT_TESTED -> "–";
        };
    }

    /** The class of the style sheet. */
    static String style(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case KNOWN -> "known";
            case WARNED -> "warned";
            case NOT_TESTED -> "untested";
        };
    }

    /** {@code 2 passed, 1 not tested}. */
    static String counts(Cell cell) {
        var parts = new ArrayList<String>();
        for (var outcome : Phrases.OUTCOMES) {
            if (cell.count(outcome) > 0) {
                parts.add(Phrases.number(cell.count(outcome)) + " " + outcome.word());
            }
        }
        return parts.isEmpty() ? "nothing to check" : String.join(", ", parts);
    }

    static void operation(Markup html, Optional<OperationRef> operation, PathPrefix prefix) {
        if (operation.isEmpty()) {
            html.element("span", "the API as a whole", "class", "path");
            return;
        }
        var method = operation.get().method().name();
        html.element("span", method, "class", "method " + method.toLowerCase(Locale.ROOT))
                .text(" ");
        html.element("code", prefix.shorten(operation.get().path()), "class", "path");
    }
}
