package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @Test
    void writesModelsClientAndServerOnceAndThenNothing(@TempDir Path folder) {
        var arguments = new String[] {"generate", "--output", folder.toString(), "--package", "com.example.env"};
        var first = CommandRun.of(arguments);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("41 operations", " 0 unchanged, 0 deleted");
        assertThat(folder.resolve("com/example/env/model/Subscription.java")).exists();
        assertThat(folder.resolve("com/example/env/client/EnvironmentsClient.java"))
                .exists();
        assertThat(folder.resolve("com/example/env/server/EnvironmentsRouter.java"))
                .exists();

        var second = CommandRun.of(arguments);
        assertThat(second.out()).contains("nothing changed, ");
    }

    @Test
    void writesOnlyWhatIsAskedFor(@TempDir Path folder) {
        var run = CommandRun.of("generate", "--output", folder.toString(), "--package", "a.b", "--emit", "models");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.resolve("a/b/model")).isDirectory();
        assertThat(folder.resolve("a/b/client")).doesNotExist();
    }

    @Test
    void refusesAPackageThatIsNone(@TempDir Path folder) {
        var run = CommandRun.of("generate", "--output", folder.toString(), "--package", "com.class");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("not a package name: com.class");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesAFileOfAPersonAlone(@TempDir Path folder) throws Exception {
        var own = folder.resolve("com/example/env/model/Subscription.java");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "mine");
        var run = CommandRun.of("generate", "--output", folder.toString(), "--package", "com.example.env");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("Subscription.java").doesNotContain("\tat ");
        assertThat(own).hasContent("mine");
    }

    @Test
    void refusesWhatIsNotHonouredOnlyWhenItIsToBeStrict(@TempDir Path folder) throws Exception {
        var document = Files.writeString(folder.resolve("pets.yaml"), """
                openapi: 3.1.0
                info: { title: Pets, version: "1" }
                paths:
                  /pets:
                    post:
                      servers: [{ url: https://other.example.com }]
                      responses: { "204": { description: Done. } }
                """);
        var output = folder.resolve("out");
        var arguments =
                new String[] {"generate", document.toString(), "--output", output.toString(), "--package", "a.b"};
        var strict = java.util.Arrays.copyOf(arguments, arguments.length + 1);
        strict[arguments.length] = "--strict";

        var refused = CommandRun.of(strict);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(refused.err()).contains("1 not honoured, and --strict was given");
        assertThat(output).doesNotExist();
        assertThat(CommandRun.of(arguments).exitCode()).isZero();
    }

    @Test
    void writesOnlyWhatIsSelectedAndCompilesItBefore(@TempDir Path folder) {
        var run =
                CommandRun.of("generate", "--output=" + folder, "--package=a.b", "--include=tag:insights", "--compile");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(folder.resolve("a/b/model/Insight.java")).exists();
        assertThat(folder.resolve("a/b/client/InsightsApi.java")).exists();
        assertThat(folder.resolve("a/b/client")).isDirectoryNotContaining("glob:**Subscriptions*");
    }

    @Test
    void saysWhichSelectorMatchesNothing(@TempDir Path folder) {
        var run = CommandRun.of(
                "generate", "--output=" + folder, "--include", "tag:insight", "--exclude", "method:trace");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err())
                .contains("'tag:insight' matches no operation", "did you mean 'tag:insights'?", "method:trace");
        assertThat(folder).isEmptyDirectory();

        var typo = CommandRun.of("generate", "--output=" + folder, "--include", "tags:insights");
        assertThat(typo.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(typo.err()).contains("did you mean 'tag:insights'?").doesNotContain("\tat ");
    }

    @Test
    void printsWhatIsHonoured(@TempDir Path folder) {
        var run = CommandRun.of("generate", "--output=" + folder, "--package=a.b", "--coverage");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("construct +used +honoured +not honoured +first place")
                .containsPattern("schema: enum +\\d+ +\\d+ +\\d+");
    }
}
