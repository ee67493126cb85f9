package dev.dovetail.conformance.report;

import dev.dovetail.conformance.result.Cell;
import dev.dovetail.conformance.result.Outcome;

/**
 * What a terminal can show.
 *
 * @param width in columns; anything under 60 is taken as 60
 * @param colours whether ANSI colours are understood; without them nothing is lost
 * @param unicode whether it can show ✓ and ✗; without, there are letters and signs of ASCII
 */
public record TerminalStyle(int width, boolean colours, boolean unicode) {

    public TerminalStyle {
        width = Math.max(60, width);
    }

    /** Without colours: for files, pipes and logs. */
    public static TerminalStyle plain(int width) {
        return new TerminalStyle(width, false, true);
    }

    String symbol(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> unicode ? "✓" : "+";
            case FAILED -> unicode ? "✗" : "X";
            case KNOWN -> "~";
            case WARNED -> "!";
            case NOT_TESTED -> unicode ? "–" : "-";
        };
    }

    String nothing() {
        return unicode ? "·" : ".";
    }

    String ellipsis() {
        return unicode ? "…" : "...";
    }

    /** The symbol of a cell, one or two characters: a second one tells that something in it was not tested. */
    String symbol(Cell cell) {
        var outcome = cell.outcome();
        if (outcome.isEmpty()) {
            return nothing();
        }
        return symbol(outcome.get()) + (cell.partial() ? symbol(Outcome.NOT_TESTED) : "");
    }

    String paint(Outcome outcome, String text) {
        return switch (outcome) {
            case PASSED -> paint("32", text);
            case FAILED -> paint("1;31", text);
            case KNOWN, WARNED -> paint("33", text);
            case NOT_TESTED -> paint("36", text);
        };
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    private String paint(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
