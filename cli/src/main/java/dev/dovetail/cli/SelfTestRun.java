package dev.dovetail.cli;

import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.recall.FaultTable;
import dev.dovetail.reference.recall.SelfTest;
import dev.dovetail.reference.recall.Trial;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tries faults, a few at the same time, and says how it gets on. No fault is begun when the time is up. */
final class SelfTestRun {

    private static final int MOST_AT_ONCE = 4;

    private final SelfTest test;
    private final FaultTable table;
    private final long end;
    private final PrintWriter out;

    /**
     * What came of it.
     *
     * @param trials in the order of the faults, without those that were not tried
     * @param alarms what was reported of the correct server; absent if there was no time for it
     */
    record Outcome(List<Trial> trials, Optional<List<String>> alarms, int notTried) {}

    SelfTestRun(SelfTest test, FaultTable table, Duration within, PrintWriter out) {
        this.test = test;
        this.table = table;
        this.end = System.nanoTime() + within.toNanos();
        this.out = out;
    }

    Outcome of(List<Fault> faults) {
        var threads = Executors.newFixedThreadPool(
                Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors()));
        try {
            var correct = threads.submit(this::alarms);
            var tried = new ArrayList<Future<Optional<Trial>>>();
            faults.forEach(fault -> tried.add(threads.submit(() -> trial(fault))));
            var alarms = result(correct);
            var trials = new ArrayList<Trial>();
            for (var one : tried) {
                result(one).ifPresent(trials::add);
            }
            return new Outcome(List.copyOf(trials), alarms, faults.size() - trials.size());
        } finally {
            threads.shutdownNow();
        }
    }

    private boolean late() {
        return System.nanoTime() - end >= 0;
    }

    private Optional<List<String>> alarms() {
        var result = test.withoutFault();
        if (late()) {
            return Optional.empty();
        }
        var alarms = List.copyOf(SelfTest.reported(result));
        say(alarms.isEmpty() ? "✓ (no fault)" : "✗ (no fault)  " + String.join(", ", alarms));
        return Optional.of(alarms);
    }

    private Optional<Trial> trial(Fault fault) {
        if (late()) {
            return Optional.empty();
        }
        var trial = test.with(fault);
        if (late()) {
            return Optional.empty();
        }
        var line = (trial.thereAndOnlyThere() ? "✓ " : "✗ ") + fault.name() + "  " + table.check(fault.name()) + " at "
                + trial.expected().size();
        say(
                trial.thereAndOnlyThere()
                        ? line
                        : line + "; missed: " + trial.missed() + "; without cause: " + trial.alarms());
        return Optional.of(trial);
    }

    private void say(String line) {
        synchronized (out) {
            out.println(line);
            out.flush();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
