package dev.dovetail.cli;

import dev.dovetail.conformance.Conformance;
import dev.dovetail.conformance.KnownBefore;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.deviation.InvalidDeviationsException;
import dev.dovetail.conformance.deviation.Occasion;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.contract.Contract;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Checks a live server against a document. The options of each theme are a class of their own, and a section of the help.
 */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Checks a live server against a document: paths, methods, statuses, authentication, scopes, shapes and the life cycle of resources.",
            "Prints a matrix of operations and checks, then each failure with its place in the document and a command that repeats it.",
            "What the run creates it removes again. Anything that is not loopback is only read, unless --mode full and --host are given.",
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
            names = "--plan",
            description =
                    "Print what would be sent, where the values of paths come from and which are missing, and send nothing.")
    private boolean plan;

    @Mixin
    private CleanUpOption cleanUp;

    @ArgGroup(validate = false, order = 1, heading = "%nThe server and what is checked:%n")
    private TargetOptions target = new TargetOptions();

    @ArgGroup(validate = false, order = 6, heading = "%nRecorded traffic:%n")
    private TrafficOptions traffic = new TrafficOptions();

    @ArgGroup(validate = false, order = 2, heading = "%nBeing let in:%n")
    private TokenOptions tokens = new TokenOptions();

    @ArgGroup(validate = false, order = 3, heading = "%nLimits and manners:%n")
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private ShardOption shard;

    @ArgGroup(validate = false, order = 4, heading = "%nWhat is known:%n")
    private DeviationOptions deviations = new DeviationOptions();

    @ArgGroup(validate = false, order = 5, heading = "%nResults:%n")
    private ReportOptions reports = new ReportOptions();

    @Override
    public Integer call() {
        var passive = traffic.given() && !target.named();
        var configured = passive ? configured(target.nowhere(input.bundled())) : target();
        var contract = input.readAsFarAsPossible(spec.commandLine().getErr())
                .contract()
                .orElseThrow();
        var conformance = Conformance.of(contract).against(configured);
        if (plan) {
            spec.commandLine().getOut().print(conformance.plan().print());
            spec.commandLine().getOut().flush();
            return ExitCode.ALL_WELL;
        }
        var other = target.other(input.bundled());
        if (other.isPresent()) {
            return new Comparison(spec.commandLine(), reports, contract).of(configured, configured(other.get()));
        }
        var journal = cleanUp.journal();
        if (journal.isPresent()) {
            return CleanUpOption.finish(
                    conformance, journal.get(), spec.commandLine().getOut());
        }
        if (passive) {
            return tell(contract, configured, recorded(contract, configured));
        }
        var untilReported = HeldBack.untilClosed();
        try {
            return run(contract, configured, conformance);
        } finally {
            untilReported.close();
        }
    }

    private int run(Contract contract, Target configured, Conformance conformance) {
        var held = conformance.with(deviations::on);
        var part = shard.shard(System.getenv()).map(held::shard).orElse(held);
        var run = new ConformanceRun(spec.commandLine());
        var result =
                traffic.given() ? run.run(part, traffic.bystander(contract, configured.selection())) : run.run(part);
        return tell(contract, configured, result);
    }

    /** Judges what was recorded, and sends nothing. */
    private RunResult recorded(Contract contract, Target configured) {
        var result = traffic.bystander(contract, configured.selection()).result();
        var held = deviations.on(configured);
        try {
            return KnownBefore.of(held.knownDeviations(), held.since())
                    .applyTo(result, occasion(contract, held, result));
        } catch (InvalidDeviationsException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    private int tell(Contract contract, Target configured, RunResult result) {
        var out = spec.commandLine().getOut();
        return new ResultOutput(spec.commandLine(), reports, System.getenv())
                .tell(deviations.adopted(result, occasion(contract, configured, result), out));
    }

    /** What recorded traffic does not show is not held against a list of what is known. */
    private static Occasion occasion(Contract contract, Target configured, RunResult result) {
        return new Occasion(
                contract.api().operations().stream().map(OperationRef::of).toList(),
                check -> configured.selection().coversCheck(check)
                        && (result.info().mode() != Mode.RECORDED
                                || result.verdicts().stream()
                                        .anyMatch(verdict -> verdict.check().equals(check))),
                LocalDate.now(ZoneOffset.UTC));
    }

    private Target target() {
        return configured(target.target(input.bundled(), plan, cleanUp.server()));
    }

    private Target configured(Target known) {
        return limits.on(tokens.source().map(known::withTokens).orElse(known)).withJournal(reports.folder());
    }
}
