package dev.dovetail.conformance.judge;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;

/** Dates in the form that HTTP has for them (RFC 9110, 5.6.7). */
final class HttpDate {
    private HttpDate() {}

    /** Whether the text is a date like {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    static boolean is(String text) {
        try {
            DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip());
            return text.strip().endsWith("GMT");
        } catch (DateTimeException e) {
            return false;
        }
    }
}
