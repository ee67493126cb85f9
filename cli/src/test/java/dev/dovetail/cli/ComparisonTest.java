package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.fault.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final ReferenceServerOptions CORRECT =
            ReferenceServerOptions.DEFAULTS.accepting("secret", Set.of("*"));

    @Test
    void findsNothingBetweenTwoThatAreAlike(@TempDir Path folder) throws IOException {
        try (var here = ReferenceServer.start(CORRECT);
                var there = ReferenceServer.start(CORRECT)) {
            var alike = compare(here, there, folder);
            assertThat(alike.out()).contains("The two do the same in all ");
            assertThat(alike.exitCode()).as(alike.err()).isEqualTo(ExitCode.ALL_WELL);
            assertThat(Files.readString(folder.resolve("comparison.md"))).contains("## ✓");
        }
    }

    @Test
    void tellsOnlyWhereTwoDeploymentsDiffer(@TempDir Path folder) throws IOException {
        var faulty = CORRECT.withFaults(
                List.of(Faults.named("subscriptions-create-answers-200").orElseThrow()));
        try (var here = ReferenceServer.start(CORRECT);
                var there = ReferenceServer.start(faulty)) {
            var different = compare(here, there, folder, "--include", "environments_subscriptions_create");
            assertThat(different.exitCode()).as(different.err()).isEqualTo(ExitCode.FALLS_SHORT);
            assertThat(different.out())
                    .contains("environments_subscriptions_create, status.success", "first      201", "second     200");
            assertThat(Files.readString(folder.resolve("comparison.md"))).contains("## ✗", "| status |");
        }
    }

    private static CommandRun compare(ReferenceServer here, ReferenceServer there, Path folder, String... more) {
        var arguments = new ArrayList<>(List.of(
                "verify",
                "--base-url",
                here.baseUri().toString(),
                "--against",
                there.baseUri().toString(),
                "--token",
                "secret",
                "--report",
                folder.toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
