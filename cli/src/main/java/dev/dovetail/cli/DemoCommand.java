package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.contract.Contract;
import dev.dovetail.generator.Generator;
import dev.dovetail.generator.GeneratorOptions;
import dev.dovetail.generator.output.OutputTree;
import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.StartException;
import dev.dovetail.reference.recall.ReferenceSuite;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole way with nothing to configure: read, generate, serve, check, report, stop. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows the whole way with nothing to configure: reads the environments document, generates Java for it, starts the reference server on a free port of this machine, checks every operation of it, writes the reports, stops the server.",
            ""
        },
        footer = {
            "",
            "Example of a server that deviates: dovetail demo --fault subscriptions-create-answers-200",
            "Exit codes: 0 the server conforms; 1 it deviates; 2 something could not be done."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String PACKAGE = "com.example.environments";

    @Spec
    private CommandSpec spec;

    @Mixin
    private FaultOption faults;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "target/dovetail-demo/sources",
            description = "The folder for the generated sources. Default: ${DEFAULT-VALUE}")
    private Path sources;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "target/dovetail-demo/report",
            description = "The folder for the reports. Default: ${DEFAULT-VALUE}")
    private Path reports;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (faults.listed()) {
            out.println(FaultOption.list());
            out.flush();
            return ExitCode.ALL_WELL;
        }
        var wrong = faults.faults();
        var contract = new DocumentInput()
                .readOrFail(spec.commandLine().getErr())
                .contract()
                .orElseThrow();
        say(
                out,
                "1  read       %s: %d operations"
                        .formatted(contract.name(), contract.api().operations().size()));
        generate(contract, out);
        var options = ReferenceServerOptions.DEFAULTS.withFaults(wrong);
        try (var server = ReferenceServer.start(options)) {
            say(
                    out,
                    "3  served     on %s%s"
                            .formatted(server.baseUri(), wrong.isEmpty() ? "" : ", wrong on purpose: " + wrong));
            say(out, "4  checked    every operation of it:\n");
            var result = new ConformanceRun(spec.commandLine()).run(conformance(contract, server));
            return new ResultOutput(spec.commandLine(), ReportOptions.in(reports), System.getenv()).tell(result);
        } catch (StartException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private void generate(Contract contract, PrintWriter out) {
        var generation = Generator.generate(contract, GeneratorOptions.inPackage(PACKAGE));
        try {
            var written = new OutputTree(sources).write(generation.texts());
            say(
                    out,
                    "2  generated  %d files in %s (%s)"
                            .formatted(generation.files().size(), sources, written.summary()));
        } catch (IOException e) {
            throw new CommandFailure("cannot write to " + sources + ": " + e.getMessage(), e);
        }
    }

    private static Conformance conformance(Contract contract, ReferenceServer server) {
        return new ReferenceSuite(contract, BundledDocument.fixtures()).against(server);
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
