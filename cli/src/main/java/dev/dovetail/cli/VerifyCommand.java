package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.configuration.Limits;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.result.Mode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks a live server against a document. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks a live server against a document: paths, methods, statuses, authentication, scopes, shapes and the life cycle of resources.",
            "Prints a matrix of operations and checks, then each failure with its place in the document and a command that repeats it.",
            "What the run creates it removes again. Anything that is not loopback is only read, unless --mode full is given.",
            ""
        },
        footer = {
            "",
            "Example, with a server started by dovetail serve --port 8300 --token demo-token:",
            "  dovetail verify --base-url http://127.0.0.1:8300 --token demo-token",
            "Exit codes: 0 conforms; 1 deviates; 2 could not be checked."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DocumentInput input;

    @Option(
            names = "--base-url",
            required = true,
            paramLabel = "URL",
            description = "Where the server answers; the paths of the document are below it.")
    private String baseUrl;

    @Mixin
    private TokenOptions tokens;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "A YAML file with fixtures (what exists on the server, by parameter name) and implied_scopes (write: [read]). For the environments document these come with the command.")
    private Path config;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "read-only or full. Default: full on loopback, else read-only.")
    private String mode;

    @Option(
            names = "--include",
            paramLabel = "PATTERN",
            description =
                    "Only operations (operationId or 'GET /path/') or checks (scope.*) that match; * is any text. May be given several times.")
    private List<String> include = new ArrayList<>();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            description = "Leave out what matches. May be given several times.")
    private List<String> exclude = new ArrayList<>();

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "How long the run may take; what is left then is not tested. Default: 900.")
    private Long budget;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What generated values follow from. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--plan", description = "Print what would be sent, and send nothing.")
    private boolean plan;

    @Option(names = "--strict", description = "Whatever could not be tested falls short too.")
    private boolean strict;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            defaultValue = "target/dovetail-report",
            description = "The folder for the reports. Default: ${DEFAULT-VALUE}")
    private Path reports;

    @Override
    public Integer call() {
        var contract = input.readOrFail(spec.commandLine().getErr()).contract().orElseThrow();
        var conformance = Conformance.of(contract).against(target());
        if (plan) {
            spec.commandLine().getOut().print(conformance.plan().print());
            spec.commandLine().getOut().flush();
            return ExitCode.ALL_WELL;
        }
        return new ConformanceRun(spec.commandLine(), reports, strict).run(conformance);
    }

    private Target target() {
        var known = input.bundled() ? Configuration.bundled() : Configuration.none();
        var configuration = config == null ? known : known.overriddenBy(config);
        var target = at().withTokens(tokens.source())
                .withFixtures(configuration.fixtures())
                .withScopeRules(configuration.scopeRules())
                .withSeed(seed)
                .withSelection(new Selection(include, exclude))
                .withLimits(limits());
        return chosenMode().map(target::withMode).orElse(target);
    }

    private Target at() {
        try {
            return Target.at(URI.create(baseUrl));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--base-url: " + e.getMessage());
        }
    }

    private Limits limits() {
        if (budget == null) {
            return Limits.DEFAULTS;
        }
        if (budget < 1) {
            throw new ParameterException(spec.commandLine(), "--budget: at least 1 second");
        }
        var usual = Limits.DEFAULTS;
        return new Limits(usual.connect(), usual.request(), Duration.ofSeconds(budget), usual.parallelism());
    }

    private Optional<Mode> chosenMode() {
        if (mode == null) {
            return Optional.empty();
        }
        for (var known : Mode.values()) {
            if (known.word().equals(mode.toLowerCase(Locale.ROOT))) {
                return Optional.of(known);
            }
        }
        throw new ParameterException(
                spec.commandLine(), "--mode: there is no mode '" + mode + "'; there are read-only and full");
    }
}
