package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.diff.Direction;
import dev.dovetail.contract.diff.JavaEffect;
import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;
import java.util.stream.Collectors;

/** What all forms say in the same words. */
final class Sentences {

    private static final int MOST_OPERATIONS = 3;

    private Sentences() {}

    /** The change in one line. */
    static String change(Change change) {
        return change(change, change.fact().detail());
    }

    static String change(Change change, String detail) {
        var fact = change.fact();
        var direction = fact.direction() == Direction.NEITHER || !fact.rule().directed()
                ? ""
                : " (" + fact.direction().word() + ")";
        return plain(fact.subject().text() + ": " + fact.rule().sentence()
                + (detail.isEmpty() ? "" : ": " + detail)
                + direction);
    }

    static String places(Change change) {
        var before = change.fact().before().map(Location::toText);
        var after = change.fact().after().map(Location::toText);
        if (before.isEmpty()) {
            return after.map(text -> "new: " + text).orElse("");
        }
        return after.map(text -> before.get() + " -> " + text).orElse("was: " + before.get());
    }

    /** What is said of prose where it is only counted. */
    static String prose(long changes) {
        return "summary, description or examples changed in " + changes + " places";
    }

    /** What it does to Java; empty where it does nothing. */
    static String java(Change change) {
        var java = change.java();
        if (java.worst() == JavaEffect.NONE) {
            return "";
        }
        var names = java.names().isEmpty() ? "" : ": " + String.join(", ", java.names());
        return "Java: caller %s, implementer %s%s"
                .formatted(java.caller().word(), java.implementer().word(), names);
    }

    static String operations(Change change) {
        var operations = change.fact().operations();
        var shown = operations.stream().limit(MOST_OPERATIONS).collect(Collectors.joining(", "));
        return operations.size() > MOST_OPERATIONS
                ? shown + ", and " + (operations.size() - MOST_OPERATIONS) + " more"
                : shown;
    }

    static String summary(DiffReport report) {
        var wire = "%d breaking, %d risky, %d harmless"
                .formatted(
                        report.on(Wire.BREAKING).size(),
                        report.on(Wire.RISKY).size(),
                        report.on(Wire.HARMLESS).size());
        var java = "Java: %d break the source, %d change behaviour"
                .formatted(report.count(JavaEffect.SOURCE), report.count(JavaEffect.BEHAVIOUR));
        var ignored = report.ignored() == 0 ? "" : "; %d ignored".formatted(report.ignored());
        return wire + "; " + java + ignored;
    }

    /** One line without control characters. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
    }
}
