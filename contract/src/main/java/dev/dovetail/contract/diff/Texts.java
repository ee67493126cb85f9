package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;

/** How values look in reports. */
final class Texts {

    private static final int LONGEST = 80;

    private Texts() {}

    static String change(String before, String after) {
        return shortened(before) + " -> " + shortened(after);
    }

    static String of(JsonNode value) {
        return shortened(value.isTextual() ? value.textValue() : value.toString());
    }

    /** One line of moderate length, control characters made harmless. */
    static String shortened(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 3)) + "...";
    }
}
