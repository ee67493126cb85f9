package dev.dovetail.conformance.check;

import dev.dovetail.conformance.result.Check;
import java.util.List;
import java.util.stream.Stream;

/** Every check there is, group by group, in the order of reports. A new one needs a fault that trips it, and it alone. */
public final class Checks {
    private static final List<Check> ALL = Stream.of(
                    PathChecks.all(),
                    MethodChecks.all(),
                    StatusChecks.all(),
                    StateChecks.status(),
                    AuthenticationChecks.all(),
                    ScopeChecks.all(),
                    IsolationChecks.all(),
                    ShapeChecks.all(),
                    PositiveDataChecks.all(),
                    NegativeDataChecks.all(),
                    LifeCycleChecks.all(),
                    StateChecks.lifeCycle(),
                    PaginationChecks.all(),
                    HttpChecks.all())
            .flatMap(List::stream)
            .toList();

    private Checks() {}

    /** All of them, in the order of reports. */
    public static List<Check> all() {
        return ALL;
    }
}
