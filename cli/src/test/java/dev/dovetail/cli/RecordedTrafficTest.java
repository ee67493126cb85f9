package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedTrafficTest {

    @TempDir
    private Path folder;

    private CommandRun verify(String... more) {
        var arguments = new ArrayList<>(
                List.of("verify", "--report", folder.resolve("report").toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    /** What Playwright writes of a page that lists exports, and of what else the page asks for. */
    private String recording(int status) throws IOException {
        return Files.writeString(folder.resolve("page.har"), """
                {"log":{"version":"1.2","creator":{"name":"Playwright","version":"1.50.0"},"entries":[
                 {"startedDateTime":"2026-11-21T09:12:03.250Z","time":12.4,
                  "request":{"method":"GET","url":"https://eu.example.com/api/environments/1/exports/?limit=1","httpVersion":"HTTP/2.0",
                   "headers":[{"name":":authority","value":"eu.example.com"},{"name":"authorization","value":"Bearer phx_very_secret"}],
                   "queryString":[{"name":"limit","value":"1"}],"cookies":[],"headersSize":-1,"bodySize":-1},
                  "response":{"status":%d,"statusText":"","httpVersion":"HTTP/2.0","cookies":[],
                   "headers":[{"name":"date","value":"Sat, 21 Nov 2026 09:12:04 GMT"},{"name":"content-type","value":"application/json"}],
                   "content":{"size":52,"mimeType":"application/json","text":"{\\"count\\":0,\\"next\\":null,\\"previous\\":null,\\"results\\":[]}"},
                   "headersSize":-1,"bodySize":52,"redirectURL":""},"cache":{},"timings":{"send":0,"wait":12,"receive":0}},
                 {"startedDateTime":"2026-11-21T09:12:03.300Z","time":3,
                  "request":{"method":"GET","url":"https://eu.example.com/static/logo.svg","headers":[],"queryString":[]},
                  "response":{"status":200,"headers":[],"content":{"size":0}}}]}}""".formatted(status))
                .toString();
    }

    @Test
    void judgesARecordingAndSendsNothing() throws IOException {
        var run = verify("--har", recording(200));
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out())
                .contains("mode recorded", "environments.yaml against https://eu.example.com", "1 request in")
                .contains("1 recorded exchange was with no operation of the document: GET", "/static/logo.svg")
                .doesNotContain("phx_very_secret");
        assertThat(Files.readString(folder.resolve("report/report.json"))).doesNotContain("phx_very_secret");
    }

    @Test
    void fallsShortWhereTheRecordingShowsADeviation() throws IOException {
        var run = verify("--har", recording(418));
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FALLS_SHORT);
        assertThat(run.out()).contains("status.undocumented", "418", "GET /api/environments/{project_id}/exports/");
    }

    @Test
    void keepsToTheAddressThatIsNamed() throws IOException {
        var run = verify("--har", recording(418), "--har-base", "https://us.example.com");
        assertThat(run.out()).contains("2 recorded exchanges were with no operation of the document");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void refusesWhatIsNoRecording() throws IOException {
        var file = Files.writeString(folder.resolve("no.har"), "{}");
        var run = verify("--har", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("no.har is no HAR file");
    }
}
