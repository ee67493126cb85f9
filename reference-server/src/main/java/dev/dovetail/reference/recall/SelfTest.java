package dev.dovetail.reference.recall;

import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Runs the suite against this server: as it should be, and with one fault at a time. Thread-safe. */
public final class SelfTest {

    /** No server that answers in this process needs to be waited for longer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final ReferenceSuite suite;
    private final FaultTable table;
    private final Duration longestRun;

    /**
     * A self-test.
     *
     * @param longestRun how long one run may take; what is left then is not tested
     */
    public SelfTest(ReferenceSuite suite, FaultTable table, Duration longestRun) {
        this.suite = suite;
        this.table = table;
        this.longestRun = longestRun;
    }

    /**
     * What the suite reports with one fault. A fault at one resource is looked for among the operations of that resource, and data,
     * which is most of the requests, is varied where the fault is about data: the correct server answers everything else.
     */
    public Trial with(Fault fault) {
        var check = table.check(fault.name());
        try (var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS.withFaults(List.of(fault)))) {
            var result = suite.against(server)
                    .with(target -> target.withSelection(suite.resourceOf(table.operations(fault.name())))
                            .withDepth(check.contains("-data.") ? Depth.CHOSEN : Depth.NONE)
                            .withLimits(target.limits()
                                    .withLongestWait(LONGEST_WAIT)
                                    .withRun(longestRun)))
                    .run();
            return new Trial(fault, check, table.expected(fault.name(), operations(result)), reported(result));
        }
    }

    /** What the suite reports of the correct server, which is to be nothing. */
    public RunResult withoutFault() {
        try (var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS)) {
            return suite.against(server)
                    .with(target -> target.withLimits(target.limits().withRun(longestRun)))
                    .run();
        }
    }

    /** Check and operation of everything that failed or warned. */
    public static SortedSet<String> reported(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED)
                .map(SelfTest::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(Verdict verdict) {
        return verdict.check().id() + " "
                + verdict.operation().map(SelfTest::name).orElse("-");
    }

    private static List<String> operations(RunResult result) {
        return result.operations().stream().map(SelfTest::name).toList();
    }

    private static String name(OperationRef operation) {
        return ReferenceSuite.name(operation.label());
    }
}
