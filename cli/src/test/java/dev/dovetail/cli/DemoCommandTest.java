package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    private static CommandRun demo(Path folder, String... more) {
        var arguments = new java.util.ArrayList<>(java.util.List.of(
                "demo",
                "--output",
                folder.resolve("sources").toString(),
                "--report",
                folder.resolve("report").toString()));
        arguments.addAll(java.util.List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void goesTheWholeWayAndConforms(@TempDir Path folder) {
        var run = demo(folder);
        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("41 operations", "report.html", "report.json", "junit.xml");
        assertThat(folder.resolve("report/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("sources/com/example/environments/client/EnvironmentsClient.java"))
                .exists();
    }

    @Test
    void namesTheOperationTheExpectationAndThePlaceOfADeviation(@TempDir Path folder) {
        var run = demo(folder, "--fault", "subscriptions-create-answers-200");
        assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.FALLS_SHORT);
        assertThat(run.out())
                .contains("POST /api/environments/{project_id}/subscriptions/", "201", "200")
                .containsPattern("environments\\.yaml:\\d+");
    }

    @Test
    void saysWhichFaultsThereAre() {
        var run = CommandRun.of("demo", "--fault", "list");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("subscriptions-create-answers-200");
        var unknown = CommandRun.of("demo", "--fault", "nothing-like-it");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(unknown.err()).contains("there is no fault 'nothing-like-it'");
    }
}
