package dev.dovetail.cli;

import dev.dovetail.contract.diagnostics.Severity;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says everything there is to say about a document. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a document and prints every error, omission, warning and note with its place and cure.",
            ""
        },
        footer = {
            "",
            "Example: dovetail lint spec/environments.yaml --overlay spec/overlays/live.yaml",
            "Exit codes: 0 no errors; 1 errors, with --strict also omissions and warnings; 2 the file cannot be read."
        })
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DocumentInput input;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = {
                "How to print: text as a compiler does, json (docs/lint.schema.json), or sarif 2.1.0 for code hosts.",
                "Default: text"
            })
    private LintFormat format;

    @Option(names = "--strict", description = "Treat omissions and warnings as errors; notes stay notes.")
    private boolean strict;

    @Override
    public Integer call() {
        var diagnostics = input.lint().diagnostics();
        format.print(
                input.path().toString().replace('\\', '/'),
                diagnostics,
                spec.commandLine().getOut());
        var worst = strict ? Severity.WARNING : Severity.ERROR;
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.severity().compareTo(worst) <= 0)
                ? ExitCode.FALLS_SHORT
                : ExitCode.ALL_WELL;
    }
}
