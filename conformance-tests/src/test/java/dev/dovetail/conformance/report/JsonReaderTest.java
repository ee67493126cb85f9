package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Shard;
import dev.dovetail.conformance.result.Share;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonReaderTest {

    @Test
    void readsBackEveryRunThatCanBeWritten() throws IOException {
        var shard = new Share(new Shard(2, 3), List.of("a", "b"));
        var whole = SampleRuns.environments();
        var part = new RunResult(
                whole.info().with(shard), whole.operations(), whole.verdicts(), whole.exchanges(), whole.leftovers());
        for (var run : List.of(whole, SampleRuns.conforming(), SampleRuns.known(), SampleRuns.large(30), part)) {
            assertThat(read(new JsonReport().text(run))).isEqualTo(run);
        }
    }

    @Test
    void readsBackWhatNoFileCanHoldAsTheFileHasIt() throws IOException {
        var text = new JsonReport().text(SampleRuns.hostile());
        assertThat(new JsonReport().text(read(text))).isEqualTo(text);
    }

    @Test
    void saysWhatIsNoReport() {
        assertThatThrownBy(() -> read("{}")).hasMessage("a.json is no report of a run: give the report.json of one");
        assertThatThrownBy(() -> read("<html>")).hasMessageStartingWith("a.json is no report of a run: Unexpected");
        assertThatThrownBy(() -> read("{\"format\":\"dovetail-report\",\"version\":2}"))
                .hasMessage("a.json is a report of version 2, and this Dovetail reads version 1");
    }

    @Test
    void saysWhereAReportIsNotWhole() {
        var text = new JsonReport().text(SampleRuns.environments());
        assertThatThrownBy(() -> read(text.replaceFirst("\"outcome\" : \"passed\",\n +\"message\"", "\"message\"")))
                .hasMessage("a.json is no whole report of a run: /verdicts/0/outcome is missing, or of another type");
        assertThatThrownBy(() -> read(text.replace("\"mode\" : \"full\"", "\"mode\" : \"half\"")))
                .hasMessageContaining("/run/mode is 'half', which this Dovetail does not know");
        assertThatThrownBy(() -> read(text.replace("2026-11-21T09:12:03.250Z", "yesterday")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("yesterday");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("report.json"), new JsonReport().text(SampleRuns.excerpt()));
        assertThat(JsonReport.read(file)).isEqualTo(SampleRuns.excerpt());
    }

    private static RunResult read(String text) throws IOException {
        return new JsonReader("a.json").read(text);
    }
}
