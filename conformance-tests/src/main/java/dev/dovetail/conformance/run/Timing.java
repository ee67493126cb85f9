package dev.dovetail.conformance.run;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock that a run waits by. */
interface Timing {
    /** The machine's. */
    Timing SYSTEM = new Timing() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public boolean sleep(Duration duration) {
            try {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    };

    /** Nanoseconds since some moment; only differences mean something. */
    long nanos();

    /** What time it is, to be compared with what a server says. */
    Instant now();

    /** Lets time pass; says whether nobody interrupted. */
    boolean sleep(Duration duration);
}
