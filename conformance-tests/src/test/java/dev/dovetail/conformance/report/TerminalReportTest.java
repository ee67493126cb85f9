package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class TerminalReportTest {

    @Test
    void fits120Columns() throws IOException {
        var text = new TerminalReport(TerminalStyle.plain(120)).text(SampleRuns.environments());
        Golden.assertSame("terminal-120.txt", text);
        assertFits(text, 120);
    }

    @Test
    void fits80Columns() throws IOException {
        var text = new TerminalReport(TerminalStyle.plain(80)).text(SampleRuns.environments());
        Golden.assertSame("terminal-80.txt", text);
        assertFits(text, 80);
    }

    @Test
    void headsColumnsDownwardsWhereTheyAreNarrow() {
        var text = new TerminalReport(TerminalStyle.plain(80)).text(SampleRuns.large(8));
        assertFits(text, 80);
        assertThat(text).contains("All paths begin with /v1/departments/{department_id}\n");
        assertThat(text)
                .containsPattern("DELETE  /things1/\\{id}/ +✓  ✓  ✓  ✓  ✗  ✓– ✓  ✓  ✓  ✓  ✓  ✓\n")
                .contains("DELETE  /things0/{id}/ ");
    }

    @Test
    void leavesRoomForTheRestWhereThereAreManyOperations() {
        var text = new TerminalReport(TerminalStyle.plain(100)).text(SampleRuns.large(1000));
        assertThat(text)
                .contains("the other 975 rows")
                .contains("FAILED (25, of 1 cause)")
                .contains("/departments/{department_id}/things21/{id}/ and 22 more\n");
        assertThat(text.lines()).hasSizeLessThan(60);
    }

    @Test
    void fitsOneScreenWhereAllIsWell() {
        var text = new TerminalReport(TerminalStyle.plain(80)).text(SampleRuns.conforming());
        assertThat(text).contains("all 42 rows");
        assertThat(text.lines()).hasSizeLessThanOrEqualTo(24);
    }

    @Test
    void hasALineForEachCauseOfWarnings() {
        var text = new TerminalReport(TerminalStyle.plain(120)).text(SampleRuns.alike());
        assertThat(text)
                .contains("WARNED (41, of 1 cause)\n! Allow of the 405 is missing. (method.allow at ")
                .contains(" and 38 more)\n", "2 things were assumed");
    }

    @Test
    void losesNothingWhereEverythingIsAskedFor() {
        var style = TerminalStyle.plain(120);
        var text = new TerminalReport(style, TerminalReport.Extent.EVERYTHING).text(SampleRuns.alike());
        var run = SampleRuns.alike();
        assertThat(text)
                .contains("ASSUMED (2)", "A token without the scope is refused with 403. See environments.yaml:94.");
        var said = text.replaceAll("\\s+", " ");
        assertThat(run.operations()).allSatisfy(operation -> assertThat(said).contains(operation.path()));
        assertThat(new TerminalReport(style, TerminalReport.Extent.EVERYTHING).text(SampleRuns.environments()))
                .contains(
                        "environments_user_interviews_partial_update",
                        "status.success, MUST, OpenAPI 3.1",
                        "exchange 11)");
    }

    @Test
    void saysOneSentenceWhenAllIsWell() throws IOException {
        var text = new TerminalReport(TerminalStyle.plain(100)).text(SampleRuns.conforming());
        assertThat(text)
                .endsWith("CONFORMS\nThe server does what environments.yaml says, as far as it was tested.\n")
                .doesNotContain("FAILED", "NOT TESTED");
    }

    @Test
    void coloursAddNothingButColour() {
        var coloured = new TerminalReport(new TerminalStyle(120, true, true)).text(SampleRuns.environments());
        var plain = new TerminalReport(TerminalStyle.plain(120)).text(SampleRuns.environments());
        assertThat(coloured).contains("\u001b[1;31m✗\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void needsNoMoreThanAscii() {
        var text = new TerminalReport(new TerminalStyle(80, false, false)).text(SampleRuns.environments());
        assertThat(text).isASCII();
    }

    @Test
    void isNotSteeredByWhatAServerWrote() {
        var text = new TerminalReport(TerminalStyle.plain(100)).text(SampleRuns.hostile());
        assertThat(text).doesNotContain("\u001b", "\u0000", "\u202E", "\r", "\uFFFF");
        assertThat(text).contains("\\u001b[2J");
    }

    private static void assertFits(String text, int width) {
        assertThat(text.lines().filter(line -> !line.contains("curl -i")))
                .allMatch(line -> line.codePointCount(0, line.length()) <= width);
    }
}
