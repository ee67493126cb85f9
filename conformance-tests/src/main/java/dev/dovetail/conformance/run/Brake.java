package dev.dovetail.conformance.run;

import dev.dovetail.conformance.result.Course;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Says whether the run is to go on: no case is begun, and no request of one sent, once there is a reason against it. What
 * was created is removed all the same. Thread-safe.
 */
final class Brake {
    /** Why a run does not go on, and how it is said: a clause without a full stop. */
    record Reason(Course.Ending ending, String text) {}

    private static final Reason TIME = new Reason(Course.Ending.OUT_OF_TIME, "the time limit of the run was reached");
    private static final Reason STOPPED = new Reason(Course.Ending.INTERRUPTED, "the run was stopped");

    private final Timing timing;
    private final long started;
    private final Duration limit;
    private final AtomicReference<Optional<Reason>> pulled = new AtomicReference<>(Optional.empty());

    /** A brake that is pulled when so much time has passed from now. */
    Brake(Duration limit, Timing timing) {
        this.timing = timing;
        this.started = timing.nanos();
        this.limit = limit;
    }

    /** Why nothing more is to be sent; asking settles it, so that what follows says the same. */
    Optional<Reason> reason() {
        if (pulled.get().isEmpty() && timing.nanos() - started > limit.toNanos()) {
            pull(TIME);
        }
        return pulled.get();
    }

    /** Somebody wants the run to end. */
    void stop() {
        pull(STOPPED);
    }

    /** There is no point in going on. */
    void giveUp(String why) {
        pull(new Reason(Course.Ending.GIVEN_UP, "the run was given up: " + why));
    }

    /** What it came to: the first reason that stopped anything; none where everything was done. */
    Optional<Reason> outcome() {
        return pulled.get();
    }

    private void pull(Reason reason) {
        pulled.compareAndSet(Optional.empty(), Optional.of(reason));
    }
}
