package dev.dovetail.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.RunResult;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GithubAnnotationsTest {

    @Test
    void pointsAtTheLinesOfTheDocument() {
        assertThat(annotations(SampleRuns.environments()))
                .contains(
                        "::error file=environments.yaml,line=",
                        ",title=status.success at POST /api/environments/{project_id}/subscriptions/::"
                                + "A valid request was answered with 200 where the document has 201."
                                + "%0AExpected: 201 (Created)%0AActual: 200 (OK)\n",
                        "::warning file=environments.yaml,line=");
    }

    @Test
    void showsEntriesThatAreNoLongerTrueAtTheirLines() {
        assertThat(annotations(SampleRuns.known()))
                .startsWith("::error file=known-deviations.yaml,line=20,title=Known deviations%3A an entry is no longer"
                        + " true::This known deviation passes again");
    }

    @Test
    void saysNothingWhenNothingDeviates() {
        assertThat(annotations(SampleRuns.conforming())).isEmpty();
    }

    @Test
    void showsNoMoreThanGitHubDoesAndSaysHowManyThereAre() {
        var lines = annotations(SampleRuns.large(1000)).lines().toList();
        assertThat(lines).hasSize(10).allMatch(line -> line.startsWith("::error "));
        assertThat(lines.get(9)).endsWith("%0AAnd 15 more; the report has all of them.");
    }

    @Test
    void nothingAServerSendsIsACommand() {
        var text = annotations(SampleRuns.hostile()).replace("\n::error ", "").replace("\n::warning ", "");
        assertThat(text.lines()).hasSize(1);
        assertThat(text).doesNotContain("\r", "\u001b", "\u202E");
        assertThat(GithubAnnotationsTest.properties(text)).hasSize(3);
    }

    private static String[] properties(String line) {
        return line.substring(line.indexOf(' ') + 1, line.indexOf("::", 2)).split(",");
    }

    private static String annotations(RunResult result) {
        return new GithubAnnotations(Path.of("")).text(result);
    }
}
