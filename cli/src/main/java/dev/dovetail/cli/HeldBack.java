package dev.dovetail.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the end of the process back: whoever presses Ctrl-C in the middle of a run gets the reports on what was tested until
 * then. The run itself comes to its end as soon as it hears of the shutdown.
 */
final class HeldBack {

    private static final long LONGEST_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::await, "dovetail-reports");

    private HeldBack() {}

    /** From now until it is closed. */
    static HeldBack untilClosed() {
        var held = new HeldBack();
        Runtime.getRuntime().addShutdownHook(held.hook);
        return held;
    }

    /** The process may end. */
    void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and has been waiting for this.
            return;
        }
    }

    private void await() {
        try {
            if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                // Long enough: the journal says what is left to remove.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
