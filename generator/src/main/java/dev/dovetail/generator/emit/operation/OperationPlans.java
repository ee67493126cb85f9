package dev.dovetail.generator.emit.operation;

import dev.dovetail.contract.diagnostics.Diagnostics;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ParameterLocation;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.HonouredParameters;
import dev.dovetail.generator.naming.OperationGroup;
import dev.dovetail.generator.view.Direction;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans of all operations, in document order; what a plan leaves out is reported while planning. */
public final class OperationPlans {

    private final GenerationContext context;
    private final Diagnostics diagnostics;
    private final HonouredParameters honoured;
    private final PayloadChooser payloads;
    private final PayloadChooser payloadsOfEvents;
    private final Outcomes outcomes;
    private final Outcomes outcomesOfEvents;
    private final PagesPlanner pages;
    private final Map<Operation, OperationPlan> plans = new LinkedHashMap<>();

    private OperationPlans(GenerationContext context, Diagnostics diagnostics) {
        this.context = context;
        this.diagnostics = diagnostics;
        this.honoured = new HonouredParameters(context.types());
        this.payloads = new PayloadChooser(context.types(), diagnostics);
        this.payloadsOfEvents = PayloadChooser.ofEvents(context.types(), diagnostics);
        this.outcomes = new Outcomes(payloads, diagnostics);
        this.outcomesOfEvents = new Outcomes(payloadsOfEvents, diagnostics);
        this.pages = new PagesPlanner(context);
    }

    /** Plans every operation. */
    public static OperationPlans of(GenerationContext context, Diagnostics diagnostics) {
        var plans = new OperationPlans(context, diagnostics);
        context.api().exchanges().forEach(operation -> plans.plans.put(operation, plans.plan(operation)));
        return plans;
    }

    /** All plans, in document order. */
    public List<OperationPlan> all() {
        return List.copyOf(plans.values());
    }

    /** The plans of a group's operations, in document order. */
    public List<OperationPlan> of(OperationGroup group) {
        return group.operations().stream().map(plans::get).toList();
    }

    /** Whether any operation of these groups asks its caller for credentials. */
    public boolean secured(List<OperationGroup> groups) {
        return groups.stream().flatMap(group -> of(group).stream()).anyMatch(OperationPlan::secured);
    }

    /** Whether a handler has anything to decide about a group. */
    public boolean handled(OperationGroup group) {
        return of(group).stream().anyMatch(plan -> plan.fixedStatus().isEmpty());
    }

    private OperationPlan plan(Operation operation) {
        honoured.report(operation, diagnostics);
        ResponseHeaders.report(operation, honoured, diagnostics);
        var parameters = honoured.of(operation);
        var path = operation.path().parameterNames();
        var required = parameters.stream()
                .filter(Parameter::required)
                .sorted(Comparator.comparingInt(parameter -> position(parameter, path)))
                .toList();
        var optional =
                parameters.stream().filter(parameter -> !parameter.required()).toList();
        var sent = operation.event().isPresent();
        var ends = sent ? outcomesOfEvents : outcomes;
        var successes = ends.successes(operation);
        var bodies = operation
                .requestBody()
                .map(body -> (sent ? payloadsOfEvents : payloads).all(body.contents(), Direction.REQUEST))
                .orElse(List.of());
        return new OperationPlan(
                operation,
                context.names().operation(operation),
                arguments(operation, required),
                arguments(operation, optional),
                bodies.stream().findFirst(),
                bodies.stream().skip(1).toList(),
                successes,
                ends.failures(operation, successes),
                ends.fixedStatus(operation, successes),
                sent ? Optional.empty() : pages.plan(operation, successes));
    }

    private static int position(Parameter parameter, List<String> path) {
        return parameter.in() == ParameterLocation.PATH ? path.indexOf(parameter.name()) : path.size();
    }

    private List<Argument> arguments(Operation operation, List<Parameter> parameters) {
        var names = context.names().operation(operation);
        return parameters.stream()
                .map(parameter -> new Argument(
                        parameter, names.argument(parameter), context.types().of(parameter.type(), Direction.REQUEST)))
                .toList();
    }
}
