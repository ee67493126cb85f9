package dev.dovetail.conformance.ledger;

import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.result.CaseAnswer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;

/** Says of each answer where in the plan it was given. */
public final class CaseAnswers {
    private CaseAnswers() {}

    /**
     * The answers to a scenario. Probes of lists are left out: what they ask, and how often, depends on what they find there; so are
     * all pages of a list but the first, and requests with a condition: whether it holds depends on who else changes a list meanwhile.
     */
    public static List<CaseAnswer> of(Records.OfScenario record) {
        var found = new ArrayList<CaseAnswer>();
        for (var i = 0; i < record.cases().size(); i++) {
            var seen = new EnumMap<Step.Role, Integer>(Step.Role.class);
            for (var step : record.cases().get(i).steps()) {
                var role = step.step().role();
                var place = i + "/" + role + "/" + seen.merge(role, 1, Integer::sum);
                if (role != Step.Role.PROBE
                        && !conditional(step)
                        && step.answer().isPresent()) {
                    found.add(of(record, i, place, step));
                }
            }
        }
        return found;
    }

    private static boolean conditional(Records.OfStep step) {
        return step.step().request().headers().stream()
                .anyMatch(header -> header.name().startsWith("If-"));
    }

    private static CaseAnswer of(Records.OfScenario record, int index, String place, Records.OfStep step) {
        var request = step.step().request();
        var tested = record.scenario().operation().label();
        return new CaseAnswer(
                request.operation().map(Operation::label).orElse(tested),
                record.cases().get(index).planned().name(),
                tested + "/" + place,
                request.pathValues().values().stream().noneMatch(Value.Found.class::isInstance),
                step.answer().orElseThrow().exchange());
    }
}
