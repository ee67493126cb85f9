package dev.dovetail.conformance.run;

import java.util.Optional;
import java.util.function.Function;

/**
 * Leaves a server alone that does nothing but fail. A streak of failures alone does not say that: it may be one operation that
 * fails whatever it is sent. So after a streak the last request that asked for no change and was answered well is
 * sent once more, and only if that fails too the run is given up. Thread-safe.
 */
final class Breaker {
    private final int limit;
    private final Brake brake;
    private final Function<WireRequest, Answer> probe;
    private int streak;
    private Optional<WireRequest> lastGood = Optional.empty();

    /**
     * A breaker that knows of no failure.
     *
     * @param limit after how many failures in a row the server is looked at more closely
     * @param probe sends a request and asks nobody
     */
    Breaker(int limit, Brake brake, Function<WireRequest, Answer> probe) {
        this.limit = limit;
        this.brake = brake;
        this.probe = probe;
    }

    /** Takes note of how a request was answered. */
    synchronized void observe(WireRequest request, Answer answer) {
        if (!failed(answer)) {
            streak = 0;
            if (request.method().equals("GET")) {
                lastGood = Optional.of(request);
            }
            return;
        }
        streak++;
        if (streak < limit || brake.reason().isPresent()) {
            return;
        }
        var again = lastGood.map(probe);
        if (again.isPresent() && !failed(again.get())) {
            streak = 0;
            return;
        }
        brake.giveUp("the server failed " + streak + " times in a row, the last time with "
                + answer.trouble().orElse(Integer.toString(answer.status())) + " (exchange " + answer.exchange() + ")");
    }

    private static boolean failed(Answer answer) {
        return answer.status() == 0 || (answer.status() >= 500 && answer.status() != 501);
    }
}
