package dev.dovetail.conformance.run;

import dev.dovetail.conformance.plan.Probe;

/** How many pages a probe reads at most; none: only the first. */
final class Reach implements Probe.Visitor<Integer> {
    private static final int FAR = 12;

    @Override
    public Integer whole(Probe.Whole probe) {
        return FAR;
    }

    @Override
    public Integer thirds(Probe.Thirds probe) {
        return FAR;
    }

    @Override
    public Integer back(Probe.Back probe) {
        return 0;
    }

    @Override
    public Integer odd(Probe.Odd probe) {
        return 0;
    }

    @Override
    public Integer filter(Probe.Filter probe) {
        return FAR;
    }

    @Override
    public Integer sort(Probe.Sort probe) {
        return 0;
    }

    @Override
    public Integer search(Probe.Search probe) {
        return FAR;
    }
}
