package dev.dovetail.conformance;

import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.configuration.Selection;
import dev.dovetail.conformance.judge.Judge;
import dev.dovetail.conformance.ledger.LedgerKeeper;
import dev.dovetail.conformance.plan.Case;
import dev.dovetail.conformance.plan.Gap;
import dev.dovetail.conformance.plan.ObservedPurpose;
import dev.dovetail.conformance.plan.RecordedRequests;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.reconcile.Reconciler;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Overheard;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.run.Replay;
import dev.dovetail.conformance.traffic.HarFile;
import dev.dovetail.conformance.traffic.Recorded;
import dev.dovetail.conformance.traffic.Routes;
import dev.dovetail.conformance.traffic.Secrets;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.Operation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges exchanges that it has no part in: those of a team's own tests, of a browser, of a proxy. Each answer is held to what any
 * answer has to get right, and counts in the ledger; what takes a request of its own to find out is not tested. Thread-safe.
 */
public final class Bystander {

    private final Contract contract;
    private final Selection selection;
    private final Routes routes;
    private final RecordedRequests requests;
    private final Overheard overheard;
    private final Strangers strangers = new Strangers();
    private final Map<String, List<Records.OfCase>> cases = new LinkedHashMap<>();
    private final Map<String, Integer> bases = new LinkedHashMap<>();
    private Optional<Instant> first = Optional.empty();
    private Optional<Instant> last = Optional.empty();

    private Bystander(Contract contract, Selection selection, Routes routes) {
        this.contract = contract;
        this.selection = selection;
        this.routes = routes;
        this.requests = new RecordedRequests(contract.api());
        this.overheard =
                new Overheard(new Secrets(contract.api().securitySchemes().values()));
    }

    /**
     * A bystander of a server with this document, below whichever of the document's servers, on any host.
     *
     * @throws UnusableDocumentException if the document has errors
     */
    public static Bystander of(Path document) {
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(document);
        return of(
                reading.contract().orElseThrow(() -> new UnusableDocumentException(reading.diagnostics())),
                List.of(),
                Selection.ALL);
    }

    /**
     * A bystander of a server with a document that was read.
     *
     * @param bases the addresses that the paths of the document are below; none: the document's servers, on any host
     */
    public static Bystander of(Contract contract, List<String> bases, Selection selection) {
        var routes = bases.isEmpty() ? new Routes(contract.api()) : new Routes(contract.api(), bases);
        return new Bystander(contract, selection, routes);
    }

    /** Hears a whole recording. */
    public void hear(HarFile recording) {
        recording.exchanges().forEach(this::hear);
        recording.leftOut().forEach(strangers::leftOut);
    }

    /** Hears one exchange. */
    public synchronized void hear(Recorded exchange) {
        var found = routes.match(exchange.method(), exchange.url()).filter(match -> covered(match.operation()));
        if (found.isEmpty()) {
            strangers.add(exchange);
            return;
        }
        var match = found.get();
        bases.merge(match.base(), 1, Integer::sum);
        var end = exchange.startedAt().plusMillis(exchange.tookMillis());
        first = first.filter(begin -> begin.isBefore(exchange.startedAt())).or(() -> Optional.of(exchange.startedAt()));
        last = last.filter(known -> known.isAfter(end)).or(() -> Optional.of(end));
        var step = requests.step(exchange, match);
        var record = new Records.OfStep(
                step,
                List.of(overheard.keep(exchange)),
                Optional.empty(),
                step.request().body().map(body -> body.value()),
                Optional.empty(),
                Optional.empty());
        cases.computeIfAbsent(match.operation().label(), label -> new ArrayList<>())
                .add(new Records.OfCase(
                        new Case(
                                "recorded",
                                new ObservedPurpose(),
                                List.of(),
                                List.of(step),
                                "somebody else's request",
                                match.operation().origin()),
                        List.of(record)));
    }

    private boolean covered(Operation operation) {
        return selection.coversOperation(operation.label(), operation.method() + " " + operation.path());
    }

    /** What came of it so far: judged anew each time, by everything that was heard. */
    public synchronized RunResult result() {
        var judge = new Judge(contract, selection);
        var keeper = new LedgerKeeper(contract.api());
        var operations =
                contract.api().operations().stream().filter(this::covered).toList();
        var verdicts = new ArrayList<Verdict>();
        var ledger = new ArrayList<Statement>();
        for (var operation : operations) {
            var record = record(operation);
            var own = judge.judge(record);
            verdicts.addAll(own.stream().map(overheard::withoutSecrets).toList());
            ledger.addAll(keeper.entries(record, own));
        }
        var result = new RunResult(
                info(verdicts),
                operations.stream().map(OperationRef::of).toList(),
                verdicts,
                overheard.exchanges(),
                List.of(),
                new Course(
                        Course.Ending.COMPLETE,
                        strangers.remarks().stream()
                                .map(overheard::withoutSecrets)
                                .toList()));
        return result.with(new Evidence(ledger, new Reconciler(contract).causes(result)));
    }

    private Records.OfScenario record(Operation operation) {
        var own = cases.getOrDefault(operation.label(), List.of());
        var gaps = own.isEmpty()
                ? List.of(new Gap(PathChecks.ANSWERS, "no recorded exchange was with this operation"))
                : List.<Gap>of();
        var scenario = new Scenario(
                operation, List.of(), own.stream().map(Records.OfCase::planned).toList(), gaps, List.of());
        return new Records.OfScenario(scenario, own, Replay.NONE);
    }

    private RunInfo info(List<Verdict> verdicts) {
        var groups = EnumSet.noneOf(CheckGroup.class);
        verdicts.stream()
                .filter(verdict -> verdict.outcome() != Outcome.NOT_TESTED)
                .forEach(verdict -> groups.add(verdict.check().group()));
        var base = bases.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("recorded traffic");
        return new RunInfo(
                contract.name(),
                contract.api().info().title(),
                contract.api().info().version(),
                overheard.withoutSecrets(base),
                first.orElse(Instant.EPOCH),
                first.isPresent() ? Duration.between(first.get(), last.orElseThrow()) : Duration.ZERO,
                0,
                Mode.RECORDED,
                overheard.exchanges().size(),
                groups,
                Fingerprint.of(contract),
                Optional.empty());
    }
}
