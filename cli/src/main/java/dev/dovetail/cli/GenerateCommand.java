package dev.dovetail.cli;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diagnostics.Severity;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.GeneratorOptions.Part;
import dev.dovetail.generator.output.OutputTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            "Only files that changed are written; files that an earlier run wrote and this one does not are deleted; other files are never touched.",
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

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/generated-sources/dovetail",
            description = "The folder for the sources; made if it is not there. Default: ${DEFAULT-VALUE}")
    private Path output;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "com.example.api",
            description = "The Java package above .model, .client and .server. Default: ${DEFAULT-VALUE}")
    private String packageName;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "The first word of the client's and the router's class names. Default: from the document's title.")
    private String name;

    @Option(
            names = "--emit",
            split = ",",
            paramLabel = "PART",
            description = "What to write: ${COMPLETION-CANDIDATES}, with commas between. Default: all.")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--strict", description = "Treat what cannot be honoured as an error.")
    private boolean strict;

    @Override
    public Integer call() {
        var reading = input.readOrFail(spec.commandLine().getErr());
        var contract = reading.contract().orElseThrow();
        var options = options();
        var generation = Generator.generate(contract, options);
        DocumentInput.print(
                generation.notes().stream()
                        .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                        .toList(),
                spec.commandLine().getErr());
        refuseOmissions(reading.diagnostics(), generation.notes());
        try {
            var written = new OutputTree(output).write(generation.texts());
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d operations, %d files in %s (%s)%n",
                            input.path(),
                            contract.api().operations().size(),
                            generation.files().size(),
                            output,
                            written.summary());
            return ExitCode.ALL_WELL;
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + output + ": " + e.getMessage(), e);
        }
    }

    private void refuseOmissions(List<Diagnostic> reading, List<Diagnostic> generating) {
        var omissions =
                DocumentInput.count(reading, Severity.OMISSION) + DocumentInput.count(generating, Severity.OMISSION);
        if (strict && omissions > 0) {
            throw new CommandFailure(
                    "nothing was written: %d not honoured, and --strict was given".formatted(omissions));
        }
    }

    private GeneratorOptions options() {
        try {
            return new GeneratorOptions(packageName, Optional.ofNullable(name), parts);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
