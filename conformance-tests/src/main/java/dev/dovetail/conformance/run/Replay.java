package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Case;
import java.util.Optional;

/**
 * Sends a case of a scenario once more, as it was or in another form, on what the scenario still holds: for those who
 * want to see a failure again, or a smaller one. Used on the thread of the scenario, before its clean-up.
 */
@FunctionalInterface
public interface Replay {
    /** Sends nothing. */
    Replay NONE = variant -> Optional.empty();

    /** What becomes of the case; empty if the time of the run is up. What it creates is removed like everything else. */
    Optional<Records.OfCase> again(Case variant);
}
