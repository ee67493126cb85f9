package dev.dovetail.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.dovetail.conformance.plan.Listing;
import dev.dovetail.conformance.plan.Probe;
import dev.dovetail.conformance.plan.ProbeArgument;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.contract.model.TypeRef;
import java.util.List;
import java.util.Optional;

/** Fills in what a probe of a list takes from the answers before it. A probe that would find nothing out is left out. */
final class Probing implements Probe.Visitor<Optional<Step>> {
    private final Listing listing;
    private final Step planned;
    private final List<Records.OfStep> before;

    Probing(Listing listing, Step planned, List<Records.OfStep> before) {
        this.listing = listing;
        this.planned = planned;
        this.before = before;
    }

    /** The step to send. */
    static Optional<Step> filled(Optional<Listing> listing, Step planned, List<Records.OfStep> before) {
        return planned.probe().isEmpty() || listing.isEmpty()
                ? Optional.of(planned)
                : planned.probe().get().accept(new Probing(listing.get(), planned, before));
    }

    /** The address of the page before the second, from the last walk that has a second. */
    static Optional<String> back(Listing listing, List<Records.OfStep> before) {
        return before.stream()
                .filter(step -> step.answers().size() > 1)
                .reduce((first, last) -> last)
                .flatMap(step -> Links.previous(listing, step.answers().get(1)));
    }

    @Override
    public Optional<Step> whole(Probe.Whole probe) {
        return Optional.of(planned);
    }

    @Override
    public Optional<Step> thirds(Probe.Thirds probe) {
        var known = before.stream()
                .filter(step -> step.step()
                        .probe()
                        .filter(Probe.Whole.class::isInstance)
                        .isPresent())
                .findFirst()
                .map(this::length)
                .orElse(0L);
        var length = within(probe, (known + 2) / 3);
        return known < 2 || length >= known
                ? Optional.empty()
                : Optional.of(planned.with(
                        planned.request().with(new RequestPlan.Argument(probe.size(), IntNode.valueOf((int) length))),
                        probe));
    }

    private long length(Records.OfStep whole) {
        var rows = whole.answers().stream()
                .mapToLong(page ->
                        page.json().flatMap(listing::rows).map(List::size).orElse(0))
                .sum();
        return Math.max(
                rows,
                whole.answer().flatMap(Answer::json).flatMap(listing::total).orElse(0L));
    }

    /** A length as near as the bounds of the parameter allow, and no more than a page can well hold. */
    private static long within(Probe.Thirds probe, long wanted) {
        var length = Math.min(wanted, 100);
        if (probe.size().type().withoutNull() instanceof TypeRef.Scalar scalar) {
            var bounds = scalar.constraints();
            length = Math.max(
                    length, bounds.minimum().map(number -> number.longValue()).orElse(1L));
            length = Math.min(
                    length, bounds.maximum().map(number -> number.longValue()).orElse(length));
        }
        return length;
    }

    @Override
    public Optional<Step> back(Probe.Back probe) {
        return Optional.of(planned);
    }

    @Override
    public Optional<Step> odd(Probe.Odd probe) {
        return Optional.of(planned);
    }

    @Override
    public Optional<Step> filter(Probe.Filter probe) {
        if (probe.value().isPresent()) {
            return Optional.of(planned);
        }
        return example()
                .map(row -> row.path(probe.member()))
                .filter(value -> value.isValueNode()
                        && !value.isNull()
                        && !value.asText().isEmpty())
                .map(value -> new Probe.Filter(probe.parameter(), probe.member(), Optional.of(value), probe.promised()))
                .flatMap(known -> ProbeArgument.of(known)
                        .map(argument -> planned.with(planned.request().with(argument), known)));
    }

    /** Something that is in the list for sure: what the case created, or else what the list began with. */
    private Optional<JsonNode> example() {
        var created = before.stream()
                .filter(step -> step.step().role() == Step.Role.CANARY)
                .flatMap(step -> step.answer().stream())
                .filter(Answer::succeeded)
                .flatMap(answer -> answer.json().stream())
                .filter(JsonNode::isObject)
                .findFirst();
        return created.or(() -> before.stream()
                .filter(step -> step.step().probe().isPresent())
                .findFirst()
                .flatMap(Records.OfStep::answer)
                .flatMap(Answer::json)
                .flatMap(listing::rows)
                .flatMap(rows -> rows.stream().filter(JsonNode::isObject).findFirst()));
    }

    @Override
    public Optional<Step> sort(Probe.Sort probe) {
        return Optional.of(planned);
    }

    @Override
    public Optional<Step> search(Probe.Search probe) {
        return Optional.of(planned);
    }
}
