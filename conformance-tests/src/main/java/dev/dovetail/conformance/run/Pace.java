package dev.dovetail.conformance.run;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How fast requests follow one another: no faster than so many in a second, and none while the server has asked for
 * patience. Thread-safe.
 */
final class Pace {
    private final Timing timing;
    private final long interval;
    private long next;

    Pace(OptionalDouble perSecond, Timing timing) {
        this.timing = timing;
        this.interval = perSecond.isPresent() ? Math.round(1e9 / perSecond.getAsDouble()) : 0;
        this.next = timing.nanos();
    }

    /** Waits for one's turn. */
    void await() {
        var wait = turn();
        if (!wait.isZero()) {
            timing.sleep(wait);
        }
    }

    /** Nobody sends anything for as long as this. */
    synchronized void pause(Duration duration) {
        next = Math.max(next, timing.nanos() + duration.toNanos());
    }

    /** How long it is until one's turn, which is taken by asking. */
    private synchronized Duration turn() {
        var now = timing.nanos();
        var mine = Math.max(now, next);
        next = mine + interval;
        return Duration.ofNanos(mine - now);
    }
}
