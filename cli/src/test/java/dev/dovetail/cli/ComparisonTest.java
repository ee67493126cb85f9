package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.fault.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final ReferenceServerOptions CORRECT =
            ReferenceServerOptions.DEFAULTS.accepting("secret", Set.of("*"));

    @Test
    void tellsOnlyWhereTwoDeploymentsDiffer(@TempDir Path folder) throws IOException {
        var faulty = CORRECT.withFaults(
                List.of(Faults.named("subscriptions-create-answers-200").orElseThrow()));
        try (var here = ReferenceServer.start(CORRECT);
                var there = ReferenceServer.start(faulty)) {
            var different = compare(here, there, folder);
            assertThat(different.exitCode()).as(different.err()).isEqualTo(ExitCode.FALLS_SHORT);
            assertThat(different.out())
                    .contains("environments_subscriptions_create, status.success", "first      201", "second     200");
            assertThat(Files.readString(folder.resolve("comparison.md"))).contains("## ✗", "| status |");
        }
    }

    private static CommandRun compare(ReferenceServer here, ReferenceServer there, Path folder) {
        return CommandRun.of(
                "verify",
                "--base-url",
                here.baseUri().toString(),
                "--against",
                there.baseUri().toString(),
                "--token",
                "secret",
                "--include",
                "environments_subscriptions_create",
                "--depth",
                "none",
                "--exclude",
                "life-cycle.*",
                "--report",
                folder.toString());
    }
}
