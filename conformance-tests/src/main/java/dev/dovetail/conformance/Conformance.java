package dev.dovetail.conformance;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.configuration.Authentication;
import dev.dovetail.conformance.configuration.Caller;
import dev.dovetail.conformance.configuration.FixedTokens;
import dev.dovetail.conformance.configuration.Fixtures;
import dev.dovetail.conformance.configuration.ScopeRules;
import dev.dovetail.conformance.configuration.Settings;
import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.configuration.TokenSource;
import dev.dovetail.conformance.deviation.Occasion;
import dev.dovetail.conformance.judge.Judge;
import dev.dovetail.conformance.ledger.LedgerKeeper;
import dev.dovetail.conformance.merge.Addition;
import dev.dovetail.conformance.plan.Effects;
import dev.dovetail.conformance.plan.Listings;
import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.plan.Planner;
import dev.dovetail.conformance.plan.Scopes;
import dev.dovetail.conformance.reconcile.Reconciler;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Shard;
import dev.dovetail.conformance.result.Share;
import dev.dovetail.conformance.run.JournalFile;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.run.Runner;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.ContractReader;
import dev.dovetail.contract.ReadOptions;
import dev.dovetail.contract.model.Operation;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Whether a live server honours its document. Immutable: every method that sets something gives another one.
 *
 * <pre>{@code
 * var result = Conformance.of(Path.of("environments.yaml"))
 *         .against("http://localhost:8080")
 *         .token(System.getenv("TOKEN"))
 *         .run();
 * }</pre>
 */
public final class Conformance {
    private final Contract contract;
    private final Target target;
    private final RunListener listener;
    private final Clock clock;
    private final Optional<Shard> shard;

    private Conformance(Contract contract, Target target, RunListener listener, Clock clock, Optional<Shard> shard) {
        this.contract = contract;
        this.target = target;
        this.listener = listener;
        this.clock = clock;
        this.shard = shard;
    }

    /**
     * The conformance to a document.
     *
     * @throws UnusableDocumentException if the document has errors
     */
    public static Document of(Path document) {
        var reading = new ContractReader(ReadOptions.DEFAULTS).read(document);
        return of(reading.contract().orElseThrow(() -> new UnusableDocumentException(reading.diagnostics())));
    }

    /** The conformance to a document that was read. */
    public static Document of(Contract contract) {
        return new Document(contract);
    }

    /** A document without a server yet. */
    public record Document(Contract contract) {
        /** Against the server at this address. */
        public Conformance against(String baseUrl) {
            return against(Target.at(URI.create(baseUrl)));
        }

        /** Against a server and with everything else that is configured. */
        public Conformance against(Target target) {
            return new Conformance(contract, target, RunListener.NONE, Clock.systemUTC(), Optional.empty());
        }
    }

    /** With one token that opens everything. */
    public Conformance token(String token) {
        return tokens(FixedTokens.of(token));
    }

    /** With tokens from here. */
    public Conformance tokens(TokenSource tokens) {
        return with(old -> old.withTokens(tokens));
    }

    /** With what lets one in by each security scheme. */
    public Conformance authentication(Authentication authentication) {
        return with(old -> old.withAuthentication(authentication));
    }

    /** With another caller, to see that what is one's is not the other's. */
    public Conformance secondCaller(Caller caller) {
        return with(old -> old.withSecondCaller(caller));
    }

    /** Where these exist beforehand. */
    public Conformance fixtures(Fixtures fixtures) {
        return with(old -> old.withFixtures(fixtures));
    }

    /**
     * With what a configuration file says: the same file that the command and the Maven goal read.
     *
     * @throws dev.dovetail.conformance.configuration.SettingsException with everything that is wrong with the file
     */
    public Conformance configuration(Path file) {
        return with(Settings.read(file)::applyTo);
    }

    /** Where scopes hold one another like this. */
    public Conformance scopeRules(ScopeRules rules) {
        return with(old -> old.withScopeRules(rules));
    }

    /** In this mode. */
    public Conformance mode(Mode mode) {
        return with(old -> old.withMode(mode));
    }

    /** With something else changed about the target. */
    public Conformance with(UnaryOperator<Target> change) {
        return new Conformance(contract, change.apply(target), listener, clock, shard);
    }

    /** Only this part of it, as one of several runs that are put together afterwards. */
    public Conformance shard(Shard part) {
        return new Conformance(contract, target, listener, clock, Optional.of(part));
    }

    /** Telling this listener how it gets on. */
    public Conformance listener(RunListener other) {
        return new Conformance(contract, target, other, clock, shard);
    }

    /** By this clock. */
    Conformance clock(Clock other) {
        return new Conformance(contract, target, listener, other, shard);
    }

    /** Where the deviations of this list do not fail a run, and an entry that has had its day does. */
    public Conformance knownDeviations(Path list) {
        return with(old -> old.withKnownDeviations(list));
    }

    /** Where only what is new since an earlier run fails: that of this {@code report.json}. */
    public Conformance since(Path report) {
        return with(old -> old.withSince(report));
    }

    /** What a run would do. Sends nothing. */
    public Plan plan() {
        var whole = new Planner(contract, target).plan();
        return shard.map(part -> new Plan(
                        whole.scenarios().stream()
                                .filter(scenario -> part.has(OperationRef.of(scenario.operation())))
                                .toList(),
                        whole.assumptions()))
                .orElse(whole);
    }

    private Optional<Share> share() {
        var labels = new Planner(contract, target)
                .selected().stream().map(Operation::label).toList();
        return shard.map(part -> new Share(part, labels));
    }

    /**
     * Does it: plans, runs, judges, and removes what was created.
     *
     * @throws TargetUnreachableException if the server does not answer at all
     * @throws dev.dovetail.conformance.deviation.InvalidDeviationsException if what it is held against cannot be read
     * @throws TargetRefusedException if the configuration does not let this server be tested like this
     */
    public RunResult run() {
        return run(UnaryOperator.identity());
    }

    /**
     * Does it, and adds what recorded traffic shows: the worse verdict counts, and the ledger has what either saw.
     *
     * @throws TargetUnreachableException if the server does not answer at all
     */
    public RunResult run(Bystander besides) {
        return run(result -> {
            var sum = Addition.of(result, besides.result());
            return sum.with(new Evidence(
                    sum.evidence().ledger(),
                    new Reconciler(contract).causes(sum),
                    sum.evidence().answers()));
        });
    }

    private RunResult run(UnaryOperator<RunResult> more) {
        var startedAt = clock.instant();
        var known = KnownBefore.of(target);
        var plan = plan();
        try (var runner = runner()) {
            reach(runner);
            listener.planned(plan);
            var confirmation =
                    new Confirmation(runner, new Judge(contract, target.selection(), target.madeUpRefused()));
            var minutes = new Minutes(new LedgerKeeper(contract.api()), plan);
            runner.run(plan, record -> hear(confirmation, record, minutes));
            listener.cleaningUp();
            var leftovers = runner.cleanUp();
            var info = info(startedAt, runner);
            var operations = plan.scenarios().stream()
                    .map(scenario -> OperationRef.of(scenario.operation()))
                    .toList();
            var verdicts =
                    minutes.verdicts().stream().map(runner::withoutSecrets).toList();
            var course = runner.course(this::documented);
            var result = new RunResult(info, operations, verdicts, runner.exchanges(), leftovers, course)
                    .assuming(plan.assumptions());
            var told = new Evidence(minutes.ledger(), new Reconciler(contract).causes(result), minutes.answers());
            return known.applyTo(more.apply(result.with(told)), occasion());
        }
    }

    private RunInfo info(Instant startedAt, Runner runner) {
        return new RunInfo(
                contract.name(),
                contract.api().info().title(),
                contract.api().info().version(),
                target.baseUrl().toString(),
                startedAt,
                Duration.between(startedAt, clock.instant()),
                target.seed(),
                target.mode(),
                runner.requests(),
                groups(),
                Fingerprint.of(contract),
                share());
    }

    private Occasion occasion() {
        return new Occasion(
                contract.api().operations().stream().map(OperationRef::of).toList(),
                target.selection()::coversCheck,
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * The same as JUnit tests: a container for each operation, a test for each check. An operation is tried when its
     * container is reached; what was created is removed when the stream is closed, as JUnit does at the end.
     *
     * @throws TargetUnreachableException if the server does not answer at all
     */
    public Stream<DynamicNode> tests() {
        var known = KnownBefore.of(target);
        var runner = runner();
        reach(runner);
        var confirmation = new Confirmation(runner, new Judge(contract, target.selection(), target.madeUpRefused()));
        var startedAt = clock.instant();
        return new DynamicTests(
                        runner,
                        confirmation,
                        (operations, verdicts) -> known.applyTo(
                                new RunResult(info(startedAt, runner), operations, verdicts, List.of(), List.of()),
                                occasion()),
                        known.listed())
                .of(plan());
    }

    /**
     * Removes what an earlier run left behind: one that was killed, or that the server did not let clean up. The journal is
     * deleted when nothing is left.
     *
     * @return what could not be removed
     * @throws IllegalArgumentException if it is not the journal of a run against this server
     */
    public List<Leftover> cleanUp(JournalFile journal) {
        if (!journal.baseUrl().equals(target.baseUrl())) {
            throw new IllegalArgumentException(
                    "the journal is of a run against " + journal.baseUrl() + ", not " + target.baseUrl());
        }
        try (var runner = runner()) {
            return runner.finish(journal, contract.api().securitySchemes());
        }
    }

    private Runner runner() {
        target.objection().ifPresent(why -> {
            throw new TargetRefusedException(why);
        });
        // Shards may begin in the same millisecond.
        var part = shard.map(one -> "s" + one.index()).orElse("");
        var stamp = Long.toString(clock.millis(), Character.MAX_RADIX) + part;
        var effects = Effects.of(contract.api(), target.resources());
        return new Runner(
                target, Scopes.of(contract.api()), new Listings(contract.api(), target.pagination()), effects, stamp);
    }

    private void reach(Runner runner) {
        runner.unreachable().ifPresent(trouble -> {
            runner.close();
            throw new TargetUnreachableException(target.baseUrl() + " does not answer: " + trouble);
        });
    }

    private void hear(Confirmation confirmation, Records.OfScenario record, Minutes minutes) {
        var verdicts = confirmation.verdicts(record);
        minutes.enter(record, verdicts);
        synchronized (minutes) {
            listener.judged(OperationRef.of(record.scenario().operation()), verdicts);
        }
    }

    private boolean documented(int status) {
        return contract.api().operations().stream()
                .anyMatch(operation -> operation.response(status).isPresent());
    }

    private Set<CheckGroup> groups() {
        return new ArrayList<>(Checks.all())
                .stream()
                        .filter(target.selection()::coversCheck)
                        .map(Check::group)
                        .collect(Collectors.toSet());
    }
}
