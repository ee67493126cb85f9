package dev.dovetail.cli;

import dev.dovetail.contract.diagnostics.Diagnostic;
import dev.dovetail.contract.diff.DiffOptions;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.compatibility.Compatibility;
import dev.dovetail.generator.compatibility.DiffPolicy;
import dev.dovetail.generator.compatibility.DiffReport;
import dev.dovetail.generator.compatibility.DocumentVersion;
import dev.dovetail.generator.compatibility.DocumentVersions;
import dev.dovetail.generator.compatibility.PolicyException;
import dev.dovetail.generator.compatibility.PolicyReader;
import dev.dovetail.generator.compatibility.Threshold;
import dev.dovetail.generator.compatibility.report.DiffFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a new version of a document does on the wire and to Java. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "Compares two versions of a document and says of each change what it does on the wire and to Java that was written against the generated code.",
            ""
        },
        footer = {
            "",
            "Example: dovetail diff v1.2:spec/environments.yaml spec/environments.yaml --fail-on risky",
            "Exit codes: 0 nothing as bad as --fail-on; 1 something is; 2 it could not be compared."
        })
final class DiffCommand implements Callable<Integer> {

    private static final Path POLICY = Path.of("dovetail-diff.yaml");

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "The old document: a file, or REVISION:PATH for a file as Git has it in a revision.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The new document, in the same ways.")
    private String recent;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "An Overlay 1.0 document to apply to both sides first. May be given several times.")
    private List<Path> overlays = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            defaultValue = "BREAKING",
            description = "Exit with 1 from here on: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Threshold failOn;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "How to write the report: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private DiffFormat format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to write the report. Default: the terminal.")
    private Path output;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Severities and changes that are taken as they are. Default: dovetail-diff.yaml, if there is one.")
    private Path config;

    @Option(
            names = "--package",
            paramLabel = "NAME",
            defaultValue = "com.example.api",
            description = "The Java package that code is generated into. Default: ${DEFAULT-VALUE}")
    private String packageName;

    @Override
    public Integer call() {
        try (var documents = new DocumentVersions(Path.of(""), overlays, this::say)) {
            var before = version(documents, old);
            var after = version(documents, recent);
            // The day in UTC: the same on every machine that runs at the same time.
            var options = new DiffOptions(LocalDate.now(ZoneOffset.UTC));
            var report = new Compatibility(generation(), options, policy()).compare(before, after);
            write(report);
            return report.fails(failOn) ? ExitCode.FALLS_SHORT : ExitCode.ALL_WELL;
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** A file, or {@code REVISION:PATH} where there is no file of that name. */
    private static DocumentVersion version(DocumentVersions documents, String argument) throws IOException {
        var file = Path.of(argument.replace('\0', ' '));
        var colon = argument.indexOf(':');
        return Files.isRegularFile(file) || colon <= 0 || colon == argument.length() - 1
                ? documents.file(file)
                : documents.revision(argument.substring(0, colon), argument.substring(colon + 1));
    }

    private void say(Diagnostic error) {
        DocumentInput.print(List.of(error), spec.commandLine().getErr());
    }

    private GeneratorOptions generation() {
        try {
            return GeneratorOptions.inPackage(packageName);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private DiffPolicy policy() {
        var file = config == null ? POLICY : config;
        if (config == null && !Files.exists(file)) {
            return DiffPolicy.NONE;
        }
        try {
            return PolicyReader.read(file);
        } catch (PolicyException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private void write(DiffReport report) {
        var text = format.text(report);
        if (output == null) {
            var out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            if (output.toAbsolutePath().getParent() != null) {
                Files.createDirectories(output.toAbsolutePath().getParent());
            }
            Files.write(output, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + output + ": " + e.getMessage(), e);
        }
    }
}
