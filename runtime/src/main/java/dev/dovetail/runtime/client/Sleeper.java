package dev.dovetail.runtime.client;

import java.time.Duration;

/** Waits between attempts. */
@FunctionalInterface
public interface Sleeper {

    /** Waits that long. */
    void sleep(Duration time) throws InterruptedException;

    /** Lets the thread sleep. */
    static Sleeper ofThread() {
        return time -> Thread.sleep(time.toMillis());
    }
}
