package dev.dovetail.generator.compatibility.report;

import dev.dovetail.contract.diff.Wire;
import dev.dovetail.generator.compatibility.Change;
import dev.dovetail.generator.compatibility.DiffReport;

/** JUnit's XML: a change that breaks the wire is a failure, one that is ignored is skipped. */
final class JUnitReport {

    private JUnitReport() {}

    static String of(DiffReport report) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.append("<testsuite name=\"dovetail diff\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\">\n"
                .formatted(report.changes().size(), report.on(Wire.BREAKING).size(), report.ignored()));
        report.changes().forEach(change -> text.append(testCase(change)));
        return text.append("</testsuite>\n").toString();
    }

    private static String testCase(Change change) {
        var head = "  <testcase classname=\"%s\" name=\"%s\""
                .formatted(escaped(change.fact().rule().id()), escaped(Sentences.change(change)));
        if (!change.counts()) {
            return head + "><skipped message=\"" + escaped(change.ignored().orElse("")) + "\"/></testcase>\n";
        }
        if (change.wire() != Wire.BREAKING) {
            return head + "/>\n";
        }
        return head + "><failure message=\"" + escaped(change.fact().rule().sentence()) + "\">"
                + escaped(Sentences.places(change) + "\n" + Sentences.java(change)) + "</failure></testcase>\n";
    }

    /** As XML takes it: no control characters but the line feed, no halves of characters. */
    private static String escaped(String text) {
        return text.replaceAll(
                        "[\\x00-\\x09\\x0B-\\x1F\\uFFFE\\uFFFF]|[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]",
                        "?")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
