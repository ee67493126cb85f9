package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.plan.Scopes;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Leftover;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Runs plans against one target. What it creates it removes in {@link #cleanUp}, also when the machine shuts down. */
public final class Runner implements AutoCloseable {
    private final Target target;
    private final Log log;
    private final Exchanger exchanger;
    private final Rendering rendering;
    private final SafetyGate gate;
    private final ConcurrentLinkedDeque<ScenarioRun> runs = new ConcurrentLinkedDeque<>();
    private final Thread onShutdown = new Thread(this::cleanUp, "dovetail-clean-up");
    private final long started = System.nanoTime();

    /**
     * A runner for this target.
     *
     * @param scopes those of the document
     * @param stamp what the names of created things carry, so that they can be told from all others
     */
    public Runner(Target target, Scopes scopes, String stamp) {
        this.target = target;
        var redaction = new Redaction();
        this.log = new Log(redaction);
        this.exchanger = new Exchanger(target.limits(), log);
        var admission = new Admission(new Wallet(target, scopes, redaction), redaction);
        this.rendering = new Rendering(target, admission, stamp);
        this.gate = new SafetyGate(target.mode());
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
    public List<Records.OfScenario> run(Plan plan, Consumer<Records.OfScenario> done) {
        var pool = Executors.newFixedThreadPool(target.limits().parallelism(), task -> {
            var thread = new Thread(task, "dovetail-scenario");
            thread.setDaemon(true);
            return thread;
        });
        try {
            var running = plan.scenarios().stream()
                    .map(scenario -> pool.submit(() -> {
                        var record = run(scenario);
                        done.accept(record);
                        return record;
                    }))
                    .toList();
            return all(running);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs one scenario, here and now. */
    public Records.OfScenario run(Scenario scenario) {
        var run = new ScenarioRun(scenario, rendering, exchanger, gate);
        runs.push(run);
        return run.run(() -> System.nanoTime() - started > target.limits().run().toNanos());
    }

    /** Removes what was created, the last first; says what could not be. A second call does nothing. */
    public List<Leftover> cleanUp() {
        var leftovers = new ArrayList<Leftover>();
        for (var run = runs.poll(); run != null; run = runs.poll()) {
            leftovers.addAll(run.cleanUp());
        }
        return leftovers;
    }

    /** Everything that was sent so far, without secrets. */
    public List<Exchange> exchanges() {
        return log.exchanges();
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

    private static List<Records.OfScenario> all(List<Future<Records.OfScenario>> running) {
        var records = new ArrayList<Records.OfScenario>();
        try {
            for (var future : running) {
                records.add(future.get());
            }
            return records;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scenario could not be run", e.getCause());
        }
    }
}
