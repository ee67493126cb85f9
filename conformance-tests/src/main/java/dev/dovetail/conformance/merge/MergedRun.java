package dev.dovetail.conformance.merge;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.KnownDeviation;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Since;
import dev.dovetail.conformance.result.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** One run made of its shards: the same verdicts as a run that was never divided. */
public final class MergedRun {

    private final List<Part> parts;
    private final Map<String, Integer> labels = new LinkedHashMap<>();
    private final ToIntFunction<OperationRef> order;

    private MergedRun(List<Part> parts) {
        this.parts = renumbered(parts);
        this.parts.get(0).share().operations().forEach(label -> labels.put(label, labels.size()));
        this.order = operation -> labels.getOrDefault(operation.label(), labels.size());
    }

    /**
     * The run that these are the parts of.
     *
     * @throws UnmergeableException if they are not the parts of one run, all of them and each once
     */
    public static RunResult of(List<Part> parts) {
        new SameRun(parts).check();
        return new MergedRun(parts).result();
    }

    private RunResult result() {
        var operations = all(RunResult::operations)
                .sorted(Comparator.comparingInt(order))
                .toList();
        var verdicts = all(RunResult::verdicts)
                .sorted(Comparator.comparingInt(this::place))
                .toList();
        return new RunResult(
                info(),
                operations,
                verdicts,
                all(RunResult::exchanges).toList(),
                all(RunResult::leftovers).toList(),
                course(),
                allowances(),
                evidence(),
                all(RunResult::assumptions).distinct().toList());
    }

    private Evidence evidence() {
        var ledger = parts.stream()
                .flatMap(part -> part.result().evidence().ledger().stream())
                .sorted(Comparator.comparingInt(statement -> labels.getOrDefault(statement.operation(), 0)))
                .toList();
        var byTitle = new LinkedHashMap<String, Cause>();
        parts.stream()
                .flatMap(part -> part.result().evidence().causes().stream())
                .forEach(one -> byTitle.merge(one.title(), one, MergedRun::both));
        var causes = byTitle.values().stream()
                .sorted(Comparator.comparing((Cause one) -> one.findings().size(), Comparator.reverseOrder()))
                .toList();
        return new Evidence(ledger, causes);
    }

    /** What two parts know of one cause; where they do not suspect the same, nobody is accused. */
    private static Cause both(Cause one, Cause other) {
        var agreed = one.suspect() == other.suspect();
        return new Cause(
                one.title(),
                agreed ? one.suspect() : Cause.Suspect.EITHER,
                agreed ? one.why() : "the parts of the run do not tell the same",
                union(one.findings(), other.findings()),
                union(one.actions(), other.actions()));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** What is about the API as a whole stands where a whole run has it: before everything else. */
    private int place(Verdict verdict) {
        return verdict.operation().map(order::applyAsInt).orElse(-1);
    }

    private RunInfo info() {
        var first = parts.get(0).info();
        var begin =
                infos().map(RunInfo::startedAt).min(Comparator.naturalOrder()).orElseThrow();
        var end = infos().map(MergedRun::end).max(Comparator.naturalOrder()).orElseThrow();
        var groups = new TreeSet<CheckGroup>();
        infos().forEach(info -> groups.addAll(info.groups()));
        return new RunInfo(
                first.document(),
                first.apiTitle(),
                first.apiVersion(),
                first.baseUrl(),
                begin,
                Duration.between(begin, end),
                first.seed(),
                first.mode(),
                infos().mapToInt(RunInfo::requests).sum(),
                groups,
                first.fingerprint(),
                Optional.empty());
    }

    /** The whole came to its end where all parts did. */
    private Course course() {
        var courses = parts.stream().map(part -> part.result().course()).toList();
        return new Course(
                courses.stream()
                        .map(Course::ending)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                courses.stream()
                        .flatMap(course -> course.remarks().stream())
                        .distinct()
                        .toList());
    }

    private Allowances allowances() {
        var known = new LinkedHashMap<Allowances.Subject, KnownDeviation>();
        parts.forEach(part -> known.putAll(part.result().allowances().known()));
        var stale = parts.stream()
                .flatMap(part -> part.result().allowances().stale().stream())
                .distinct()
                .toList();
        var since = parts.stream()
                .flatMap(part -> part.result().allowances().since().stream())
                .reduce(MergedRun::both);
        return new Allowances(known, stale, since);
    }

    private static Since both(Since one, Since other) {
        var remarks = Stream.concat(one.remarks().stream(), other.remarks().stream())
                .distinct()
                .toList();
        var fixed = Stream.concat(one.fixed().stream(), other.fixed().stream()).toList();
        return new Since(one.report(), one.startedAt(), remarks, fixed);
    }

    private Stream<RunInfo> infos() {
        return parts.stream().map(Part::info);
    }

    private <T> Stream<T> all(Function<RunResult, List<T>> what) {
        return parts.stream().flatMap(part -> what.apply(part.result()).stream());
    }

    private static Instant end(RunInfo info) {
        return info.startedAt().plus(info.duration());
    }

    /** The parts by their numbers, and their exchanges numbered through: each part counted from 1. */
    private static List<Part> renumbered(List<Part> parts) {
        var sorted = parts.stream()
                .sorted(Comparator.comparingInt(part -> part.shard().index()))
                .toList();
        var renumbered = new ArrayList<Part>();
        var before = 0;
        for (var part : sorted) {
            renumbered.add(new Part(part.name(), Renumbered.after(before, part.result())));
            before += part.result().exchanges().stream()
                    .mapToInt(Exchange::id)
                    .max()
                    .orElse(0);
        }
        return renumbered;
    }
}
