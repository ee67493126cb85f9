package dev.dovetail.reference.fault;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every fault there is, by group of checks. */
public final class Faults {

    private static final List<Fault> ALL = Stream.of(
                    PathFaults.all(),
                    MethodFaults.all(),
                    StatusFaults.all(),
                    AuthenticationFaults.all(),
                    ScopeFaults.all(),
                    IsolationFaults.all(),
                    ShapeFaults.all(),
                    PositiveDataFaults.all(),
                    NegativeDataFaults.all(),
                    LifeCycleFaults.all(),
                    StateFaults.all(),
                    PaginationFaults.all(),
                    HttpFaults.all())
            .flatMap(List::stream)
            .toList();

    private Faults() {}

    /** All of them, in the order of the groups. */
    public static List<Fault> all() {
        return ALL;
    }

    /** The fault of this name. */
    public static Optional<Fault> named(String name) {
        return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
    }
}
