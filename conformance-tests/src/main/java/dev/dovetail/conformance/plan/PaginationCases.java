package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.LifeCycleChecks;
import dev.dovetail.conformance.check.PaginationChecks;
import dev.dovetail.conformance.data.Change;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.Mode;
import dev.dovetail.contract.model.HttpMethod;
import dev.dovetail.contract.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Plans one long look at a list: whole, in parts, back, with values that make no sense, filtered, sorted, whole again. */
final class PaginationCases {
    private static final String SLOT = "listed ";

    private final Workshop workshop;
    private final Draft draft;
    private final Draft.Stage stage;
    private final Operation operation;

    PaginationCases(Workshop workshop, Draft draft, Draft.Stage stage) {
        this.workshop = workshop;
        this.draft = draft;
        this.stage = stage;
        this.operation = draft.operation();
    }

    void plan() {
        workshop.listings().of(operation).ifPresent(this::plan);
    }

    private void plan(Listing listing) {
        var steps = new ArrayList<Step>();
        var creator = workshop.resources()
                .sibling(operation, HttpMethod.POST)
                .filter(other -> workshop.types().refusal(other).isEmpty());
        creator.ifPresent(known -> steps.addAll(canaries(known, listing)));
        var made = !steps.isEmpty();
        var checks = new ArrayList<>(List.of(PaginationChecks.DISJOINT, PaginationChecks.END));
        steps.add(Step.of(new Probe.Whole(), stage.request()));
        listing.size().ifPresent(size -> {
            steps.add(Step.of(new Probe.Thirds(size), stage.request()));
            checks.addAll(List.of(PaginationChecks.SIZE, PaginationChecks.COMPLETE));
        });
        if (listing.previous().isPresent()) {
            steps.add(Step.of(new Probe.Back(listing), stage.request()));
            checks.add(PaginationChecks.PREVIOUS);
        }
        if (listing.total().isPresent()) {
            checks.add(PaginationChecks.COUNT);
        }
        questions(listing, steps, checks);
        steps.add(Step.of(new Probe.Whole(), stage.request()));
        checks.add(PaginationChecks.ORDER);
        if (made) {
            reading(creator.get()).ifPresent(read -> {
                steps.add(read);
                checks.add(LifeCycleChecks.LIST_AGREES);
            });
        }
        draft.add(
                "pagination",
                new PaginationPurpose(listing, workshop.target().baseUrl()),
                checks,
                steps,
                "all pages of a list together hold everything once, and its parameters do what they are called after");
    }

    private void questions(Listing listing, List<Step> steps, List<Check> checks) {
        var questions = new ListQuestions(workshop, listing);
        var odd = questions.odd();
        if (!odd.isEmpty()) {
            checks.add(PaginationChecks.ODD);
        }
        var filters = questions.filters();
        filters.forEach(
                filter -> checks.add(filter.promised() ? PaginationChecks.FILTER : PaginationChecks.FILTER_BY_NAME));
        var sorts = questions.sorts();
        if (!sorts.isEmpty()) {
            checks.add(PaginationChecks.SORT);
        }
        var searches = questions.searches();
        if (!searches.isEmpty()) {
            checks.add(PaginationChecks.SEARCH);
        }
        for (var probes : List.of(odd, filters, sorts, searches)) {
            probes.forEach(probe -> steps.add(Step.of(
                    probe,
                    ProbeArgument.of(probe)
                            .map(argument -> stage.request().with(argument))
                            .orElse(stage.request()))));
        }
    }

    /** Things to look for: three where they can be removed again, else as few as make pages. */
    private List<Step> canaries(Operation creator, Listing listing) {
        var canaries = new ArrayList<Step>();
        var mayCreate = workshop.target().mode() == Mode.FULL
                && stage.values().values().stream().noneMatch(Value.Found.class::isInstance);
        var count = mayCreate ? 1 : 0;
        for (var i = 1; i <= count; i++) {
            var keep = workshop.keep(creator, stage.values(), SLOT + i);
            var request = workshop.request(creator, stage.values());
            if (keep.isEmpty() || request.isEmpty()) {
                return List.of();
            }
            count = keep.get().removal().isPresent() ? 3 : 2;
            var wanted = i == 1 ? request.get() : filterable(creator, listing, request.get());
            canaries.add(new Step(Step.Role.CANARY, wanted, keep));
        }
        return canaries;
    }

    /** The creation of something that has a value of each member that the list can be filtered by. */
    private RequestPlan filterable(Operation creator, Listing listing, RequestPlan request) {
        var wanted = request;
        for (var filter : new ListQuestions(workshop, listing).filters()) {
            var value = workshop.bodies().member(creator, filter.member());
            var body = wanted.body().filter(plan -> !plan.value().has(filter.member()));
            if (body.isPresent() && value.filter(JsonNode::isValueNode).isPresent()) {
                var change = new Change("/" + filter.member(), value, filter.member(), false, Optional.empty());
                wanted = wanted.with(body.map(plan -> plan.with(change)));
            }
        }
        return wanted;
    }

    /** Reads the first of them, to compare it with what is listed. */
    private Optional<Step> reading(Operation creator) {
        return workshop.resources().itemOf(creator).flatMap(item -> {
            var names = item.parameterNames();
            var values = new LinkedHashMap<>(stage.values());
            values.put(names.get(names.size() - 1), new Value.Kept(SLOT + 1));
            return workshop.resources()
                    .reader(item)
                    .flatMap(reader -> workshop.request(reader, values))
                    .map(request -> Step.of(Step.Role.AFTER, request));
        });
    }
}
