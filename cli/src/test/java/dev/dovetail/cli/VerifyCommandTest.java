package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String SECRET = "a-secret-that-nobody-may-see";

    @Test
    void checksAServerWithOneTokenAndSaysWhatThatLeavesUntested(@TempDir Path folder) throws IOException {
        var options = ReferenceServerOptions.DEFAULTS.accepting(SECRET, Set.of("*"));
        try (var server = ReferenceServer.start(options)) {
            var run = verify(server, folder, "--token", SECRET);
            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.out()).containsIgnoringCase("not tested");
            for (var name : new String[] {"report.html", "report.json", "junit.xml"}) {
                assertThat(Files.readString(folder.resolve(name))).doesNotContain(SECRET);
            }
            assertThat(run.out() + run.err()).doesNotContain(SECRET);

            var strict = verify(server, folder, "--token", SECRET, "--strict", "--verbose");
            assertThat(strict.exitCode()).isEqualTo(ExitCode.FALLS_SHORT);
            assertThat(strict.out())
                    .as("the second run on one server finds what the first has used up")
                    .contains("used up by an earlier run")
                    .contains(" 0 failed");
        }
    }

    @Test
    void printsThePlanWithoutSendingAnything(@TempDir Path folder) {
        var run = CommandRun.of("verify", "--base-url", "http://127.0.0.1:9", "--plan");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("environments_subscriptions_create", "POST");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatNobodyAnswers(@TempDir Path folder) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        var run = CommandRun.of("verify", "--base-url", "http://127.0.0.1:" + port, "--report", folder.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("does not answer").doesNotContain("\tat ");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        var run = CommandRun.of("verify", "--base-url", "staging");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("--base-url");
    }

    @Test
    void saysWhichSettingItDoesNotKnow(@TempDir Path folder) throws IOException {
        var config = Files.writeString(folder.resolve("dovetail.yaml"), "fixtrues: { project_id: 1 }\n");
        var run = CommandRun.of("verify", "--base-url", "http://127.0.0.1:9", "--config", config.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("there is no setting 'fixtrues'");
    }

    @Test
    void plansWhatCanBeReadOfADocumentWithErrors(@TempDir Path folder) throws IOException {
        var document = Files.writeString(folder.resolve("broken.yaml"), """
                openapi: 3.1.0
                info: {title: Broken, version: '1'}
                paths:
                  /a:
                    get: {operationId: good, responses: {'200': {description: a}}}
                  /b:
                    get: {operationId: bad, responses: {'200': {$ref: '#/components/responses/Missing'}}}
                """);
        var run = CommandRun.of("verify", document.toString(), "--plan");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("unresolved-reference", "1 error; going on with the rest of it");
        assertThat(run.out()).contains("GET /a", "GET /b");
    }

    @Test
    void saysWhatTheConfigurationCorrectsThatIsNotThere(@TempDir Path folder) throws IOException {
        var config = Files.writeString(
                folder.resolve("dovetail.yaml"), "resources: {'/pets/{id}': {never_created: true}}\n");
        var run = CommandRun.of("verify", "--plan", "--config", config.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err())
                .contains("no path of the document begins with /pets/{id}")
                .doesNotContain("\tat ");
    }

    @Test
    void asksForTheServer() {
        var run = CommandRun.of("verify");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("which server?", "--base-url");
    }

    @Test
    void takesTheOptionsOfItsThemesInAnyOrderAndSomeSeveralTimes() {
        var run = CommandRun.of(
                "verify",
                "--token=one=export:read",
                "--include=environments_subscriptions_*",
                "--budget=60",
                "--token=two=group:read",
                "--strict",
                "--base-url=http://127.0.0.1:9",
                "--include=environments_exports_*",
                "--seed=7",
                "--plan");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("environments_subscriptions_create", "environments_exports_")
                .doesNotContain("environments_groups");
    }

    @Test
    void groupsItsHelpByTheme() {
        assertThat(CommandRun.of("verify", "--help").out())
                .containsSubsequence("The server and what is checked:", "--base-url", "Being let in:", "--token")
                .containsSubsequence("Limits and manners:", "--budget", "Results:", "--report");
    }

    @Test
    void writesToNoServerThatIsNotThisMachineUnlessItIsNamed() {
        var run = CommandRun.of("verify", "--base-url", "http://staging.invalid", "--mode", "full");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err())
                .contains("mode full writes to staging.invalid, which is not this machine")
                .doesNotContain("\tat ");
    }

    @Test
    void takesNoFileForAJournalThatIsNone(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("clean-up-1.jsonl"), "{}\n");
        var run = CommandRun.of("verify", "--clean-up", file.toString());
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("is not the journal of a run").doesNotContain("\tat ");
    }

    private static CommandRun verify(ReferenceServer server, Path reports, String... more) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("verify", "--base-url", server.baseUri().toString(), "--report", reports.toString()));
        arguments.addAll(java.util.List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }
}
