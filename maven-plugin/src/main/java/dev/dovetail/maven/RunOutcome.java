package dev.dovetail.maven;

import dev.dovetail.conformance.report.Reports;
import dev.dovetail.conformance.report.TerminalReport;
import dev.dovetail.conformance.report.TerminalStyle;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What a run came to, as a build tells it. */
final class RunOutcome {

    private static final int WIDTH = 110;
    private static final int MOST_LISTED = 10;

    private final RunResult result;
    private final boolean strict;

    /**
     * The outcome of a run.
     *
     * @param strict whether what was not tested, or was flaky, falls short
     */
    RunOutcome(RunResult result, boolean strict) {
        this.result = result;
        this.strict = strict;
    }

    boolean fallsShort() {
        return !result.conforms() || (strict && result.count(Outcome.NOT_TESTED) + result.flaky() > 0);
    }

    /** Whether the run ended before its time without anything to say against the server. */
    boolean stopped() {
        return !fallsShort() && result.course().ending() == Course.Ending.GIVEN_UP;
    }

    /** The matrix and every failure. */
    String text() {
        return new TerminalReport(TerminalStyle.plain(WIDTH)).text(result);
    }

    /** Writes the reports, and JUnit XML once more where build servers look for it. */
    void write(Path folder, Path junitXml, Path sources) throws IOException {
        Reports.writeAll(result, folder, sources);
        var parent = junitXml.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.copy(folder.resolve("junit.xml"), junitXml, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Why the build fails: the first failures in a line each, and where the rest is. */
    String summary(Path folder) {
        var failed = result.with(Outcome.FAILED).toList();
        var text = new StringBuilder();
        if (failed.isEmpty()) {
            text.append("the server conforms as far as it was tested, but strict is set: ")
                    .append(result.count(Outcome.NOT_TESTED))
                    .append(" not tested, ")
                    .append(result.flaky())
                    .append(" flaky, ")
                    .append(result.allowances().stale().size())
                    .append(" known deviations out of date");
        } else {
            text.append(result.info().baseUrl())
                    .append(" deviates from ")
                    .append(result.info().document())
                    .append(": ")
                    .append(failed.size())
                    .append(failed.size() == 1 ? " check failed" : " checks failed");
        }
        failed.stream()
                .limit(MOST_LISTED)
                .forEach(verdict -> text.append("\n  ").append(line(verdict)));
        if (failed.size() > MOST_LISTED) {
            text.append("\n  and ").append(failed.size() - MOST_LISTED).append(" more");
        }
        return text.append("\nsee ").append(folder.resolve("report.html")).toString();
    }

    private static String line(Verdict verdict) {
        var operation = verdict.operation().map(one -> one.label() + ": ").orElse("");
        return verdict.check().id() + ": " + operation + verdict.message() + " ("
                + verdict.origin().toText() + ")";
    }
}
