package dev.dovetail.conformance.plan;

import dev.dovetail.contract.model.Operation;
import java.util.List;

/**
 * Everything about one operation, in order. Scenarios share nothing and may run at the same time.
 *
 * @param preparation what is made once for all cases
 * @param gaps what cannot be tested, known beforehand
 * @param values where the values of the operation's path come from, as far as that is known
 */
public record Scenario(
        Operation operation, List<Step> preparation, List<Case> cases, List<Gap> gaps, List<Provenance> values) {
    public Scenario {
        values = List.copyOf(values);
        preparation = List.copyOf(preparation);
        cases = List.copyOf(cases);
        gaps = List.copyOf(gaps);
    }
}
