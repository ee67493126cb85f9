package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;

/** The query parameter that a probe is sent with, as far as it is known beforehand. */
public final class ProbeArgument implements Probe.Visitor<Optional<RequestPlan.Argument>> {
    private static final ProbeArgument KNOWN = new ProbeArgument();

    private ProbeArgument() {}

    /** The parameter and its value; empty if the probe has none, or none yet. */
    public static Optional<RequestPlan.Argument> of(Probe probe) {
        return probe.accept(KNOWN);
    }

    @Override
    public Optional<RequestPlan.Argument> whole(Probe.Whole probe) {
        return Optional.empty();
    }

    @Override
    public Optional<RequestPlan.Argument> thirds(Probe.Thirds probe) {
        return Optional.empty();
    }

    @Override
    public Optional<RequestPlan.Argument> back(Probe.Back probe) {
        return Optional.empty();
    }

    @Override
    public Optional<RequestPlan.Argument> odd(Probe.Odd probe) {
        return Optional.of(new RequestPlan.Argument(probe.parameter(), probe.value()));
    }

    @Override
    public Optional<RequestPlan.Argument> filter(Probe.Filter probe) {
        return probe.value().map(value -> new RequestPlan.Argument(probe.parameter(), value));
    }

    @Override
    public Optional<RequestPlan.Argument> sort(Probe.Sort probe) {
        return Optional.of(new RequestPlan.Argument(probe.parameter(), TextNode.valueOf(probe.value())));
    }

    @Override
    public Optional<RequestPlan.Argument> search(Probe.Search probe) {
        return Optional.of(new RequestPlan.Argument(probe.parameter(), TextNode.valueOf(probe.text())));
    }
}
