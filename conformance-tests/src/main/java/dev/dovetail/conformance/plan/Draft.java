package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.result.Check;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A scenario in the making; not thread-safe. */
final class Draft {
    private final Operation operation;
    private final List<Step> preparation = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private List<Provenance> values = List.of();

    Draft(Operation operation) {
        this.operation = operation;
    }

    Operation operation() {
        return operation;
    }

    void values(List<Provenance> known) {
        values = known;
    }

    void prepare(List<Step> steps) {
        preparation.addAll(steps);
    }

    void add(String name, Purpose purpose, List<Check> checks, List<Step> steps, String why) {
        add(new Case(name, purpose, checks, steps, why, operation.origin()));
    }

    void add(Case planned) {
        cases.add(planned);
    }

    void gap(Check check, String reason) {
        if (gaps.stream().noneMatch(gap -> gap.check().equals(check))) {
            gaps.add(new Gap(check, reason));
        }
    }

    Scenario scenario() {
        return new Scenario(operation, preparation, cases, gaps, values);
    }

    /**
     * What the cases of an operation act on.
     *
     * @param values the path of the thing that refused requests aim at
     * @param request the documented request to it, with every right
     */
    record Stage(Map<String, Value> values, RequestPlan request, Asked asked) {
        Location origin() {
            return request.operation().orElseThrow().origin();
        }
    }
}
