package dev.dovetail.conformance;

import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Verdict;
import java.util.List;

/** Is told how a run gets on. Called by one thread at a time. */
public interface RunListener {
    /** Does not want to know. */
    RunListener NONE = new RunListener() {};

    /** The plan is made; nothing but a first request was sent. */
    default void planned(Plan plan) {}

    /** Everything about an operation is done; they come in no certain order. */
    default void judged(OperationRef operation, List<Verdict> verdicts) {}

    /** All operations are done; what was created is being removed. */
    default void cleaningUp() {}
}
