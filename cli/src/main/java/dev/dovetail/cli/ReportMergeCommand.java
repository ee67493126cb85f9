package dev.dovetail.cli;

import dev.dovetail.conformance.deviation.Occasion;
import dev.dovetail.conformance.merge.MergedRun;
import dev.dovetail.conformance.merge.Part;
import dev.dovetail.conformance.merge.UnmergeableException;
import dev.dovetail.conformance.report.JsonReport;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the reports of the shards of one run together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts the reports of the shards of one run together: the same report as of one undivided run, and its exit code.",
            "Refuses reports of different documents, servers or settings, and says which shards are missing.",
            ""
        },
        footer = {
            "",
            "Example: dovetail report merge shard-*/report.json --report report",
            "Exit codes: 0 conforms; 1 deviates; 2 could not be merged."
        })
final class ReportMergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "REPORT", description = "The report.json of each shard.")
    private List<Path> files = new ArrayList<>();

    @ArgGroup(validate = false, order = 1, heading = "%nWhat is known:%n")
    private DeviationOptions deviations = new DeviationOptions();

    @ArgGroup(validate = false, order = 2, heading = "%nResults:%n")
    private ReportOptions reports = new ReportOptions();

    @Override
    public Integer call() {
        var known = deviations.read();
        var merged = deviations.listed() ? merged().asFound() : merged();
        var occasion = new Occasion(merged.operations(), made(merged), LocalDate.now(ZoneOffset.UTC));
        var out = spec.commandLine().getOut();
        var result = deviations.adopted(known.applyTo(merged, occasion), occasion, out);
        return new ResultOutput(spec.commandLine(), reports, System.getenv()).tell(result);
    }

    private RunResult merged() {
        var parts = new ArrayList<Part>();
        for (var file : files) {
            try {
                parts.add(new Part(file.toString(), JsonReport.read(file)));
            } catch (IOException e) {
                throw new CommandFailure("cannot read " + file + ": " + e.getMessage(), e);
            }
        }
        try {
            return MergedRun.of(parts);
        } catch (UnmergeableException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** The shards do not say which checks they were told to leave out; one that occurs nowhere was. */
    private static Predicate<Check> made(RunResult merged) {
        var ids = merged.verdicts().stream().map(Verdict::check).map(Check::id).collect(Collectors.toSet());
        return check -> ids.contains(check.id());
    }
}
