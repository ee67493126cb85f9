package dev.dovetail.cli;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.fault.Faults;
import dev.dovetail.reference.recall.FaultTable;
import dev.dovetail.reference.recall.FaultsPage;
import dev.dovetail.reference.recall.ReferenceSuite;
import dev.dovetail.reference.recall.SelfTest;
import dev.dovetail.reference.recall.Trial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what the suite is worth: runs it against the reference server with each fault in turn, and without any. */
@Command(
        name = "self-test",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what the suite is worth: runs it against the reference server with each fault in turn, and without any.",
            "Each fault has to be found by its check, at the operations that have it, and nothing else may be reported.",
            ""
        },
        footer = {
            "",
            "Example: dovetail self-test --fault subscriptions-create-answers-200 --fault allow-is-missing",
            "Exit codes: 0 all faults were found there and only there; 1 they were not; 2 it could not be finished in time."
        })
final class SelfTestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private FaultOption chosen;

    @Mixin
    private ShardOption shard;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            defaultValue = "30m",
            description = "How long all of it may take, for example 90s or 30m. Default: ${DEFAULT-VALUE}")
    private String within;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            defaultValue = "target/dovetail-self-test.md",
            description = "The file for the table, in Markdown. Default: ${DEFAULT-VALUE}")
    private Path report;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        if (chosen.listed()) {
            out.println(FaultOption.list());
            out.flush();
            return ExitCode.ALL_WELL;
        }
        var time = LimitOptions.span("--within", within);
        var contract = new DocumentInput()
                .readOrFail(spec.commandLine().getErr())
                .contract()
                .orElseThrow();
        var table = FaultTable.load();
        var test = new SelfTest(new ReferenceSuite(contract, BundledDocument.fixtures()), table, time);
        return tell(new SelfTestRun(test, table, time, out).of(faults()), table, out);
    }

    /** Those that were named, or all; of these the part that is this machine's. */
    private List<Fault> faults() {
        var named = chosen.faults();
        var all = named.isEmpty() ? Faults.all() : named;
        return shard.shard(System.getenv())
                .map(part -> IntStream.range(0, all.size())
                        .filter(i -> i % part.count() == part.index() - 1)
                        .mapToObj(all::get)
                        .toList())
                .orElse(all);
    }

    private int tell(SelfTestRun.Outcome outcome, FaultTable table, PrintWriter out) {
        var trials = outcome.trials();
        out.println();
        checks(trials).forEach(out::println);
        out.println();
        var exact = trials.stream().filter(Trial::thereAndOnlyThere).count();
        out.println("%d of %d faults found there and only there".formatted(exact, trials.size()));
        out.println(outcome.alarms()
                .map(alarms -> alarms.isEmpty()
                        ? "nothing reported of the correct server"
                        : "reported of the correct server: " + String.join(", ", alarms))
                .orElse("the correct server was not tried for want of time"));
        write(new FaultsPage(table).result(trials, outcome.alarms()));
        out.println("report:\n  " + report);
        if (outcome.notTried() > 0) {
            out.println("%d faults were not tried: the time was up (--within)".formatted(outcome.notTried()));
        }
        out.flush();
        var wrong = exact < trials.size()
                || outcome.alarms().filter(alarms -> !alarms.isEmpty()).isPresent();
        if (wrong) {
            return ExitCode.FALLS_SHORT;
        }
        return outcome.notTried() > 0 || outcome.alarms().isEmpty() ? ExitCode.NOT_CHECKED : ExitCode.ALL_WELL;
    }

    /** A line for each check that is to find something: how much of it it found. */
    private static List<String> checks(List<Trial> trials) {
        var lines = new ArrayList<String>();
        for (var check : Checks.all()) {
            var its = trials.stream()
                    .filter(trial -> trial.check().equals(check.id()))
                    .toList();
            if (!its.isEmpty()) {
                var exact = its.stream().filter(Trial::thereAndOnlyThere).count();
                lines.add("%-34s %d of %d".formatted(check.id(), exact, its.size()));
            }
        }
        return lines;
    }

    private void write(String text) {
        try {
            var folder = Optional.ofNullable(report.getParent());
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            Files.writeString(report, text);
        } catch (IOException e) {
            throw new CommandFailure("cannot write " + report + ": " + e.getMessage(), e);
        }
    }
}
