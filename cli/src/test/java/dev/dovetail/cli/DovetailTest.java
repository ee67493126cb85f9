package dev.dovetail.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DovetailTest {

    @Test
    void withoutACommandSaysWhichThereAre() {
        var run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("which command?", "demo", "generate", "lint", "serve", "verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "generate", "lint", "serve", "verify"})
    void everyCommandHasHelpWithAnExampleAndItsExitCodes(String command) {
        var run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: dovetail " + command, "Example", "dovetail " + command, "Exit codes: 0");
    }

    @Test
    void tellsWhatItDoesNotKnow() {
        var run = CommandRun.of("verify", "--base-url", "http://127.0.0.1:1", "--frobnicate");
        assertThat(run.exitCode()).isEqualTo(ExitCode.NOT_CHECKED);
        assertThat(run.err()).contains("Unknown option: '--frobnicate'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "generate", "lint", "serve", "verify"})
    void theExampleOfTheHelpCanBeTypedAsItStands(String command) {
        var footer = Dovetail.commandLine()
                .getSubcommands()
                .get(command)
                .getCommandSpec()
                .usageMessage()
                .footer();
        var example = Arrays.stream(footer)
                .filter(line -> line.contains("dovetail " + command + " "))
                .reduce((first, second) -> second)
                .orElseThrow();
        var words = example.substring(example.indexOf("dovetail " + command))
                .strip()
                .split("\\s+");
        var arguments = Arrays.copyOfRange(words, 1, words.length);
        assertThat(Dovetail.commandLine().parseArgs(arguments).hasSubcommand()).isTrue();
    }
}
