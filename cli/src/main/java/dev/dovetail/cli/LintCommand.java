package dev.dovetail.cli;

import dev.dovetail.contract.diagnostics.Severity;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
            "Exit codes: 0 no errors; 1 errors; 2 the file cannot be read."
        })
final class LintCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DocumentInput input;

    @Override
    public Integer call() {
        var diagnostics = input.read().diagnostics();
        var out = spec.commandLine().getOut();
        DocumentInput.print(diagnostics, out);
        var counts = Arrays.stream(Severity.values())
                .filter(severity -> DocumentInput.count(diagnostics, severity) > 0)
                .map(severity -> counted(DocumentInput.count(diagnostics, severity), severity.word()))
                .collect(Collectors.joining(", "));
        out.println(input.path() + ": " + (counts.isEmpty() ? "nothing to say" : counts));
        return DocumentInput.count(diagnostics, Severity.ERROR) > 0 ? ExitCode.FALLS_SHORT : ExitCode.ALL_WELL;
    }

    private static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
