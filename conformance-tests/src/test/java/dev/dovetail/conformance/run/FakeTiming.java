package dev.dovetail.conformance.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock in which time passes only by sleeping. */
final class FakeTiming implements Timing {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    private final List<Duration> slept = new ArrayList<>();
    private long nanos;

    List<Duration> slept() {
        return slept;
    }

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public Instant now() {
        return START.plusNanos(nanos);
    }

    @Override
    public boolean sleep(Duration duration) {
        slept.add(duration);
        pass(duration);
        return true;
    }
}
