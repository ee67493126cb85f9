package dev.dovetail.conformance.plan;

import dev.dovetail.conformance.configuration.Target;
import dev.dovetail.contract.Contract;
import dev.dovetail.contract.model.Operation;
import java.util.List;

/** Derives a plan from a document. */
public final class Planner {
    private final Contract contract;
    private final Target target;

    /** A planner of this document, for this target. */
    public Planner(Contract contract, Target target) {
        this.contract = contract;
        this.target = target;
    }

    /** The operations that the configuration selects, in document order. */
    public List<Operation> selected() {
        return contract.api().operations().stream()
                .filter(operation -> target.selection()
                        .coversOperation(operation.label(), operation.method() + " " + operation.path()))
                .toList();
    }

    /** The plan. Sends nothing. */
    public Plan plan() {
        var workshop = new Workshop(contract, target);
        var selected = selected();
        return new Plan(
                selected.stream()
                        .map(operation -> new ScenarioPlanner(workshop, operation).plan())
                        .toList(),
                new Refusals(workshop.security()).assumptions(contract.api(), selected));
    }
}
