package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.HeaderPlan;
import dev.dovetail.conformance.plan.Probe;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.result.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request takes from the answers before it in its case.
 *
 * @param headers fields beyond what the document asks for
 * @param address where it goes instead of to its path
 */
record Borrowed(List<Exchange.Header> headers, Optional<String> address) {
    /** What a step takes; empty if an answer does not have it, so that there is no point in the request. */
    static Optional<Borrowed> by(Step step, List<Records.OfStep> before) {
        var headers = new ArrayList<Exchange.Header>();
        for (var planned : step.request().headers()) {
            var value = planned.resolved(planned.source().flatMap(source -> value(source, before)));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            headers.add(new Exchange.Header(planned.name(), value.get()));
        }
        var back = step.probe().filter(Probe.Back.class::isInstance).map(Probe.Back.class::cast);
        if (back.isPresent()) {
            return Probing.back(back.get().listing(), before)
                    .map(address -> new Borrowed(headers, Optional.of(address)));
        }
        if (step.role() != Step.Role.FOLLOW) {
            return Optional.of(new Borrowed(headers, Optional.empty()));
        }
        return value(new HeaderPlan.Source(Step.Role.ACT, "Location"), before)
                .map(location -> new Borrowed(headers, Optional.of(location)));
    }

    /** The request with all that in it; empty if the address leads to another server. */
    Optional<WireRequest> into(WireRequest request, Rendering rendering) {
        var filled = request.with(headers);
        return address.isEmpty() ? Optional.of(filled) : rendering.follow(filled, address.get());
    }

    private static Optional<String> value(HeaderPlan.Source source, List<Records.OfStep> before) {
        return before.stream()
                .filter(step -> step.step().role() == source.role())
                .reduce((first, last) -> last)
                .flatMap(Records.OfStep::answer)
                .filter(Answer::succeeded)
                .flatMap(answer -> answer.header(source.header()));
    }
}
