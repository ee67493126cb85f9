package dev.dovetail.generator.compatibility;

import dev.dovetail.contract.diff.Fact;
import dev.dovetail.contract.diff.Wire;
import java.util.Optional;

/**
 * A fact with its verdicts.
 *
 * @param wire the verdict of the table, or the project's own
 * @param ignored the reason why the project takes it as it is; absent where it counts
 */
public record Change(Fact fact, Wire wire, JavaVerdict java, Optional<String> ignored) {

    /** Whether it counts. */
    public boolean counts() {
        return ignored.isEmpty();
    }
}
