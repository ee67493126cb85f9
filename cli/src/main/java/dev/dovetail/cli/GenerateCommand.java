package dev.dovetail.cli;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.generator.output.FileFault;
import dev.dovetail.generator.regeneration.Regeneration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes Java sources for a document. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes models, a client and server stubs for a document.",
            "Does nothing where nothing changed. Only files that changed are written; files that an earlier run wrote and this one does not are deleted; other files are never touched.",
            ""
        },
        footer = {
            "",
            "Example: dovetail generate spec/environments.yaml --output target/environments --package com.example.environments",
            "Exit codes: 0 written; 2 the document has errors or the folder cannot be written."
        })
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DocumentInput input;

    @Mixin
    private SourcesOptions sources;

    @Mixin
    private AssuranceOptions assurance;

    @Option(names = "--strict", description = "Treat what cannot be honoured as an error.")
    private boolean strict;

    @Override
    public Integer call() {
        var regeneration = new Regeneration(sources.request(input));
        try {
            var before = regeneration.upToDate();
            if (before.isPresent()
                    && !assurance.any()
                    && (!strict || before.get().provenance().omissions() == 0)) {
                var files = before.get().files();
                spec.commandLine()
                        .getOut()
                        .printf("%s: nothing changed, %d files in %s%n", input.path(), files, output());
                return ExitCode.ALL_WELL;
            }
            return generate(regeneration);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + output() + ": " + FileFault.text(e), e);
        }
    }

    private int generate(Regeneration regeneration) throws IOException {
        var reading = input.readOrFail(spec.commandLine().getErr());
        var contract = reading.contract().orElseThrow();
        var generation = regeneration.generate(contract);
        DocumentInput.print(
                generation.notes().stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                        .toList(),
                spec.commandLine().getErr());
        if (generation.hasErrors()) {
            throw new CommandFailure("nothing was written");
        }
        var terminal = spec.commandLine();
        assurance.look(reading, contract, generation, terminal.getOut(), terminal.getErr());
        refuseOmissions(reading.diagnostics(), generation.notes());
        var gone = regeneration.lockChange(contract, generation).text();
        if (!gone.isEmpty()) {
            spec.commandLine().getErr().println("dovetail: " + gone);
        }
        var written = regeneration.write(reading, generation);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d operations, %d files in %s (%s)%n",
                        input.path(),
                        contract.api().operations().size(),
                        generation.files().size(),
                        output(),
                        written.summary());
        return ExitCode.ALL_WELL;
    }

    private Path output() {
        return sources.output();
    }

    private void refuseOmissions(List<Diagnostic> reading, List<Diagnostic> generating) {
        var omissions = DocumentInput.count(reading, Severity.ERROR)
                + DocumentInput.count(reading, Severity.OMISSION)
                + DocumentInput.count(generating, Severity.OMISSION);
        if (strict && omissions > 0) {
            throw new CommandFailure(
                    "nothing was written: %d not honoured, and --strict was given".formatted(omissions));
        }
    }
}
