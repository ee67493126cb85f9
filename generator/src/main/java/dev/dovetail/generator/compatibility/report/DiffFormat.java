package dev.dovetail.generator.compatibility.report;

import dev.dovetail.generator.compatibility.DiffReport;
import java.util.Locale;

/** The forms of a report. */
public enum DiffFormat {
    /** For a person at a terminal. */
    TEXT,
    /** A changelog for publication. */
    MARKDOWN,
    /** For programs; docs/diff.schema.json describes it. */
    JSON,
    /** The Static Analysis Results Interchange Format 2.1.0. */
    SARIF,
    /** JUnit's XML, for CI servers. */
    JUNIT,
    /** Annotations of GitHub Actions. */
    GITHUB;

    /** The whole report, ending with a line feed. */
    public String text(DiffReport report) {
        return switch (this) {
            case TEXT -> TextReport.of(report);
            case MARKDOWN -> MarkdownReport.of(report);
            case JSON -> JsonReport.of(report);
            case SARIF -> SarifReport.of(report);
            case JUNIT -> JUnitReport.of(report);
            case GITHUB -> GithubReport.of(report);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
