package dev.dovetail.cli;

import dev.dovetail.generator.output.FileFault;
import dev.dovetail.generator.regeneration.Regeneration;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says whether sources are what a document would give now. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Compares generated sources, committed ones for example, with what would be generated. Changes nothing.",
            "Give it the options that generate was given.",
            ""
        },
        footer = {
            "",
            "Example: dovetail check spec/environments.yaml --output target/environments --package com.example.environments",
            "Exit codes: 0 they are the same; 1 they differ, which is shown with the command that repairs it; 2 they could not be compared."
        })
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DocumentInput input;

    @Mixin
    private SourcesOptions sources;

    @Override
    public Integer call() {
        var regeneration = new Regeneration(sources.request(input));
        var reading = input.readOrFail(spec.commandLine().getErr());
        var contract = reading.contract().orElseThrow();
        var out = spec.commandLine().getOut();
        try {
            var generation = regeneration.generate(contract);
            if (generation.hasErrors()) {
                DocumentInput.print(generation.notes(), spec.commandLine().getErr());
                throw new CommandFailure("nothing could be compared");
            }
            var difference = regeneration.difference(generation);
            var names = regeneration.lockChange(contract, generation);
            if (difference.none() && names.none()) {
                out.printf(
                        "%s: all %d files in %s are as generated%n",
                        input.path(), generation.files().size(), sources.output());
                return ExitCode.ALL_WELL;
            }
            out.printf(
                    "%s is not what %s gives: %s%n%s%n%nTo repair it: %s%n",
                    sources.output(),
                    input.path(),
                    difference.summary() + names.summary(),
                    difference.text() + (names.text().isEmpty() ? "" : "\n" + names.text()),
                    repair());
            return ExitCode.FALLS_SHORT;
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new CommandFailure("cannot read " + sources.output() + ": " + FileFault.text(e), e);
        }
    }

    /** The same line with another verb. */
    private String repair() {
        var given = spec.commandLine().getParent().getParseResult().originalArgs();
        var words = new ArrayList<>(given);
        words.set(words.indexOf(spec.name()), "generate");
        return "dovetail " + words.stream().map(CheckCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
