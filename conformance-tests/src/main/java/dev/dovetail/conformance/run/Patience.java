package dev.dovetail.conformance.run;

import dev.dovetail.conformance.configuration.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits for a server that asks for it (429, and 503 with {@code Retry-After}) and then asks again, as long as the limits allow. Where
 * waiting did not help it is not done for ever: what is waited for in vain is limited for the run as a whole. Thread-safe.
 */
final class Patience {
    private static final Duration FIRST_GUESS = Duration.ofMillis(500);

    private final Limits limits;
    private final Pace pace;
    private final Brake brake;
    private final Timing timing;
    private int held;
    private Duration waited = Duration.ZERO;
    private Duration inVain = Duration.ZERO;

    Patience(Limits limits, Pace pace, Brake brake, Timing timing) {
        this.limits = limits;
        this.pace = pace;
        this.brake = brake;
        this.timing = timing;
    }

    /** Sends a request, again and again if need be; an answer that still asks for patience says why no more is had. */
    Answer send(Supplier<Answer> sending) {
        var waitedHere = Duration.ZERO;
        var guess = FIRST_GUESS;
        var earlier = new ArrayList<Answer>();
        while (true) {
            pace.await();
            var answer = sending.get();
            if (!RetryAfter.asked(answer)) {
                return answer.after(earlier);
            }
            var asked = RetryAfter.of(answer, timing.now());
            // Who asks to be asked again at once, and then again, is not taken at his word.
            var wait = asked.filter(duration -> !duration.isZero()).orElse(guess);
            var refusal = refusal(asked, wait, waitedHere);
            note(wait, waitedHere, refusal.isPresent());
            if (refusal.isPresent()) {
                return answer.after(earlier).held(refusal.get());
            }
            earlier.add(answer);
            pace.pause(wait);
            waitedHere = waitedHere.plus(wait);
            guess = guess.multipliedBy(2);
        }
    }

    /** How often a server asked for patience. */
    synchronized int held() {
        return held;
    }

    /** How long it was waited for in all. */
    synchronized Duration waited() {
        return waited;
    }

    private synchronized void note(Duration wait, Duration waitedHere, boolean givenUp) {
        held++;
        if (givenUp) {
            inVain = inVain.plus(waitedHere);
        } else {
            waited = waited.plus(wait);
        }
    }

    /** Why this is not waited for. */
    private synchronized Optional<String> refusal(Optional<Duration> asked, Duration wait, Duration waitedHere) {
        if (brake.reason().isPresent()) {
            return brake.reason().map(Brake.Reason::text);
        }
        if (waitedHere.plus(wait).compareTo(limits.longestWait()) > 0) {
            var longest = seconds(limits.longestWait()) + " (limits.longest_wait)";
            return Optional.of(
                    asked.isPresent() && asked.get().compareTo(limits.longestWait()) > 0
                            ? "it asks to wait " + seconds(asked.get()) + ", and the longest wait is " + longest
                            : "it still does so after " + seconds(waitedHere) + " of waiting; the longest wait is "
                                    + longest);
        }
        return inVain.compareTo(limits.longestWait().multipliedBy(2)) >= 0
                ? Optional.of("it was waited for in vain for " + seconds(inVain) + " before, and is not any more")
                : Optional.empty();
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
