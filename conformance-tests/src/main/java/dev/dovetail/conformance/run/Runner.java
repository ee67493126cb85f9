package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.plan.Effects;
import dev.dovetail.conformance.plan.Listings;
import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.plan.Scopes;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Leftover;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.contract.model.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Runs plans against one target. What it creates it removes in {@link #cleanUp}, also when the machine shuts down. */
public final class Runner implements AutoCloseable {
    /** Enough for what is nested as deeply as is read. */
    private static final long STACK = 8 << 20;

    private final Target target;
    private final Redaction redaction = new Redaction();
    private final Log log;
    private final Exchanger exchanger;
    private final Rendering rendering;
    private final SafetyGate gate;
    private final Lists lists;
    private final Belongings belongings;
    private final CleanUp cleanUp;
    private final Remover remover;
    private final ReadWriteLock busy = new ReentrantReadWriteLock();
    private final Thread onShutdown = new Thread(this::endInOrder, "dovetail-clean-up");
    private Optional<List<Leftover>> leftovers = Optional.empty();

    /**
     * A runner for this target.
     *
     * @param scopes those of the document
     * @param listings the lists of the document
     * @param effects what its operations do
     * @param stamp what the names of created things carry, so that they can be told from all others
     */
    public Runner(Target target, Scopes scopes, Listings listings, Effects effects, String stamp) {
        this.target = target;
        this.log = new Log(redaction);
        this.exchanger = target.tls()
                .map(tls -> new Exchanger(target.limits(), log, tls, Timing.SYSTEM))
                .orElseGet(() -> new Exchanger(target.limits(), log));
        var wallet = new Wallet(target, scopes, redaction);
        var admission = new Admission(wallet, target.tls(), scopes.certificates());
        this.rendering = new Rendering(target, admission, stamp);
        this.gate = new SafetyGate(target.mode(), effects);
        this.lists = new Lists(listings, rendering, exchanger);
        this.belongings = new Belongings(target.fixtures());
        var file = target.journal().map(folder -> folder.resolve("clean-up-" + stamp + ".jsonl"));
        this.cleanUp = new CleanUp(new Journal(file, target.baseUrl(), redaction), Timing.SYSTEM);
        this.remover = new Remover(admission, exchanger, target.url(""));
        Runtime.getRuntime().addShutdownHook(onShutdown);
    }

    /**
     * What kept the server from answering anything at all; empty if it answered, whatever it did. It is asked twice, which
     * shows whether it keeps connections before anything depends on that.
     */
    public Optional<String> unreachable() {
        var request = new WireRequest("GET", target.url("/"), List.of(), Optional.empty());
        return exchanger
                .send(request)
                .trouble()
                .or(() -> exchanger.send(request).trouble());
    }

    /** Runs all scenarios, as many at once as the limits allow; each is given away as soon as it is done. */
    public void run(Plan plan, Consumer<Records.OfScenario> done) {
        var pool = Executors.newFixedThreadPool(target.limits().parallelism(), task -> {
            var thread = new Thread(null, task, "dovetail-scenario", STACK);
            thread.setDaemon(true);
            return thread;
        });
        try {
            var running = plan.scenarios().stream()
                    .map(scenario -> pool.<Void>submit(() -> whileBusy(() -> {
                        done.accept(run(scenario));
                        return null;
                    })))
                    .toList();
            running.forEach(this::await);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs one scenario, here and now. */
    public Records.OfScenario run(Scenario scenario) {
        return run(scenario, rendering);
    }

    /** Runs it once more, with names of its own: what may exist only once is there from the first time. */
    public Records.OfScenario runAgain(Scenario scenario) {
        return run(scenario, rendering.again());
    }

    private Records.OfScenario run(Scenario scenario, Rendering names) {
        return whileBusy(() -> new ScenarioRun(scenario, names, exchanger, gate, lists, cleanUp, belongings).run());
    }

    private <T> T whileBusy(Supplier<T> task) {
        busy.readLock().lock();
        try {
            return task.get();
        } finally {
            busy.readLock().unlock();
        }
    }

    /** Lets the run come to its end: what has not begun is not tested, and what was created is removed. */
    public void stop() {
        exchanger.brake().stop();
    }

    /** Whether nothing more is to be sent. */
    public boolean stopped() {
        return exchanger.brake().reason().isPresent();
    }

    /**
     * How the run went so far.
     *
     * @param documented whether the document has this status for any operation
     */
    public Course course(IntPredicate documented) {
        var remarks = new ArrayList<String>();
        var reason = exchanger.brake().outcome();
        reason.ifPresent(why -> remarks.add(redaction.redact(why.text()) + "; what was left is not tested"));
        var patience = exchanger.patience();
        if (patience.held() > 0) {
            remarks.add("the server asked " + patience.held() + " times to be left alone for a while (429 or 503"
                    + (documented.test(429) ? "" : "; the document has no 429, so it may come from a gateway")
                    + "); it was waited for " + patience.waited().toSeconds()
                    + " s: fewer requests per second (limits.requests_per_second) may spare that");
        }
        return new Course(reason.map(Brake.Reason::ending).orElse(Course.Ending.COMPLETE), remarks);
    }

    /** Removes what was created, the last first; says what could not be. A second call does nothing. */
    public synchronized List<Leftover> cleanUp() {
        if (leftovers.isEmpty()) {
            leftovers = Optional.of(withoutSecrets(cleanUp.run(remover)));
        }
        return leftovers.get();
    }

    /** When the machine shuts down: nothing new is sent, what is under way comes to its end, and is removed. */
    private void endInOrder() {
        stop();
        var longest = target.limits().request().plusSeconds(2);
        try {
            if (busy.writeLock().tryLock(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                busy.writeLock().unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cleanUp();
    }

    /** Removes what an earlier run left behind, as its journal says; says what could not be. */
    public List<Leftover> finish(JournalFile journal, Map<String, SecurityScheme> schemes) {
        var resumed = new Journal(Optional.of(journal.path()), journal.baseUrl(), redaction);
        var remaining = new CleanUp(resumed, Timing.SYSTEM);
        remaining.resume(journal.pending(schemes));
        return withoutSecrets(remaining.run(remover));
    }

    /** Everything that was sent so far, without secrets. */
    public List<Exchange> exchanges() {
        return log.exchanges();
    }

    /** What was found, without secrets: a server may have put one into whatever is told of it. */
    public Verdict withoutSecrets(Verdict verdict) {
        return redaction.redact(verdict);
    }

    private List<Leftover> withoutSecrets(List<Leftover> left) {
        return left.stream()
                .map(one -> new Leftover(
                        one.operation(),
                        redaction.redact(one.thing()),
                        redaction.redact(one.reason()),
                        one.command().map(redaction::redact)))
                .toList();
    }

    /** How many requests were sent so far. */
    public int requests() {
        return log.count();
    }

    /** Cleans up, if that was not done, and lets go of connections. */
    @Override
    public void close() {
        cleanUp();
        try {
            Runtime.getRuntime().removeShutdownHook(onShutdown);
        } catch (IllegalStateException e) {
            // The machine is shutting down: the hook runs anyway, and finds nothing left to do.
            return;
        }
        exchanger.close();
    }

    /** Waits for a scenario. Whoever is interrupted while waiting ends the run, but not before what is under way is done. */
    private void await(Future<Void> scenario) {
        var interrupted = false;
        while (true) {
            try {
                scenario.get();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                stop();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a scenario could not be run", e.getCause());
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
