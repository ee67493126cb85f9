package dev.dovetail.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself: only its subcommands do anything. */
@Command(
        name = "dovetail",
        description = {"One OpenAPI document: typed Java on both sides, and proof that a live server fits it.", ""},
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            CheckCommand.class,
            DemoCommand.class,
            DiffCommand.class,
            GenerateCommand.class,
            LintCommand.class,
            ReportCommand.class,
            SelfTestCommand.class,
            ServeCommand.class,
            VerifyCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 all well; 1 the thing checked falls short; 2 it could not be checked.",
            "Begin with: dovetail demo"
        })
public final class Dovetail implements Runnable {

    @Spec
    private CommandSpec spec;

    private Dovetail() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Dovetail(), new Instances())
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new FailureReport());
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "which command?");
    }
}
