package dev.dovetail.cli;

import dev.dovetail.conformance.RunListener;
import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Says how a run gets on: one line that is written over where somebody is looking, a line now and then where nobody is. */
final class Progress implements RunListener {

    /** Often enough for a log: build servers stop what says nothing for ten minutes. */
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(30);

    private final PrintWriter err;
    private final boolean attended;
    private final Clock clock;
    private Instant said;
    private int operations;
    private int done;
    private long failed;

    Progress(PrintWriter err, boolean attended, Clock clock) {
        this.err = err;
        this.attended = attended;
        this.clock = clock;
        this.said = clock.instant();
    }

    @Override
    public void planned(Plan plan) {
        operations = plan.scenarios().size();
        if (attended) {
            show("planned");
        } else {
            err.println("checking %d operations with about %d requests ...".formatted(operations, plan.requests()));
            err.flush();
        }
    }

    @Override
    public void judged(OperationRef operation, List<Verdict> verdicts) {
        done++;
        failed += verdicts.stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED)
                .count();
        show("checking");
    }

    @Override
    public void cleaningUp() {
        show("removing what was created");
    }

    /** Takes the line away. */
    void end() {
        if (attended) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    private void show(String what) {
        var text = "%d of %d operations%s, %s ..."
                .formatted(done, operations, failed == 0 ? "" : ", " + failed + " failed so far", what);
        if (attended) {
            err.print("\r\u001b[K" + text);
            err.flush();
        } else if (!clock.instant().isBefore(said.plus(NOW_AND_THEN))) {
            said = clock.instant();
            err.println(text);
            err.flush();
        }
    }
}
