package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Leftover;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Remembers everything that a run creates, in its journal too, and removes it, the last first. Thread-safe. */
final class CleanUp {
    private static final int PASSES = 3;

    private final Journal journal;
    private final Timing timing;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private int count;

    CleanUp(Journal journal, Timing timing) {
        this.journal = journal;
        this.timing = timing;
    }

    /** Takes note of a creation before its request is sent. */
    synchronized Pending begin(Creation creation) {
        count++;
        var one = new Pending(count, creation);
        journal.creating(one);
        pending.push(one);
        return one;
    }

    /** Takes note of what an earlier run left behind, in the order in which it was created. */
    synchronized void resume(List<Pending> left) {
        left.forEach(pending::push);
        count = left.stream().mapToInt(Pending::id).max().orElse(count);
    }

    /** Something was created, and is addressed by this, if the answer tells. */
    synchronized void created(Pending one, Optional<String> identifier) {
        one.created(identifier);
        journal.created(one.id(), identifier);
    }

    /** The server failed; whether it created something is not known. */
    synchronized void failed(Pending one) {
        one.failed();
    }

    /** Something is there; whether the run created it is not known, so it is left alone. */
    synchronized void unclear(Pending one, String identifier) {
        one.unclear(identifier);
        journal.created(one.id(), Optional.empty());
    }

    /** Nothing was created. */
    synchronized void refused(Pending one) {
        forget(one);
    }

    /** Forgets what a request to this address removed already. */
    synchronized void removed(String url) {
        List.copyOf(pending).stream().filter(one -> one.isRemovedBy(url)).forEach(this::forget);
    }

    /**
     * Removes what is left, and says what still is. What could not be removed is tried again after all else: something may have
     * stood in its way.
     */
    synchronized List<Leftover> run(Remover remover) {
        var leftovers = pass(remover);
        for (var pass = 1;
                pass < PASSES
                        && leftovers.stream().anyMatch(left -> left.command().isPresent());
                pass++) {
            timing.sleep(Duration.ofMillis(250L * pass));
            leftovers = pass(remover);
        }
        journal.end(pending.isEmpty());
        return leftovers;
    }

    private List<Leftover> pass(Remover remover) {
        var leftovers = new ArrayList<Leftover>();
        for (var one : List.copyOf(pending)) {
            var left = remover.remove(one);
            left.ifPresentOrElse(leftovers::add, () -> forget(one));
        }
        return leftovers;
    }

    private void forget(Pending one) {
        if (pending.remove(one)) {
            journal.gone(one.id());
        }
    }
}
