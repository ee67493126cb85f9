package dev.dovetail.cli;

import dev.dovetail.conformance.RunListener;
import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Verdict;
import java.io.PrintWriter;
import java.util.List;

/** Says how a run gets on: one line that is written over where somebody is looking, one line in all where nobody is. */
final class Progress implements RunListener {

    private final PrintWriter err;
    private final boolean attended;
    private int operations;
    private int done;

    Progress(PrintWriter err, boolean attended) {
        this.err = err;
        this.attended = attended;
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
        if (attended) {
            err.print("\r\u001b[K%d of %d operations, %s ...".formatted(done, operations, what));
            err.flush();
        }
    }
}
