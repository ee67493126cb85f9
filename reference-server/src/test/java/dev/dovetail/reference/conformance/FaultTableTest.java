package dev.dovetail.reference.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.configuration.Depth;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.OperationRef;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.reference.ReferenceServer;
import dev.dovetail.reference.ReferenceServerOptions;
import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.fault.Faults;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With one fault switched on, the suite finds it: by the one check, at the operations of the table, and nowhere else.
 * A fault at one resource is looked for among the operations of that resource: the correct server answers all others.
 */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {

    private static final Suite SUITE = new Suite();
    private static final FaultTable TABLE = FaultTable.load();

    static Stream<Fault> faults() {
        return Faults.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFaultThereAndOnlyThere(Fault fault) {
        try (var server = ReferenceServer.start(ReferenceServerOptions.DEFAULTS.withFaults(List.of(fault)))) {
            var selection = SUITE.resourceOf(TABLE.operations(fault.name()));
            var result = SUITE.against(server)
                    .with(target -> target.withSelection(selection)
                            .withDepth(depth(fault))
                            .withLimits(target.limits().withLongestWait(Duration.ofSeconds(1))))
                    .run();
            assertThat(found(result)).isEqualTo(TABLE.expected(fault.name(), operations(result)));
        }
    }

    /** Data is most of the requests: it is varied where a fault is about data. */
    private static Depth depth(Fault fault) {
        return TABLE.check(fault.name()).contains("-data.") ? Depth.CHOSEN : Depth.NONE;
    }

    @Test
    void hasALineForEveryFaultAndNoOther() {
        assertThat(TABLE.faults())
                .containsExactlyInAnyOrderElementsOf(faults().map(Fault::name).toList());
    }

    /** Where it cannot, the other table says why. */
    @Test
    void hasAFaultForEveryCheckThatTheDocumentGivesCauseFor() {
        var elsewhere = TABLE.elsewhere();
        assertThat(elsewhere.keySet()).doesNotContainAnyElementsOf(TABLE.checks());
        assertThat(elsewhere.values()).allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(Stream.concat(TABLE.checks().stream(), elsewhere.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Checks.all().stream().map(Check::id).toList());
    }

    private static TreeSet<String> found(RunResult result) {
        return result.verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED)
                .map(FaultTableTest::place)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String place(Verdict verdict) {
        return verdict.check().id() + " "
                + verdict.operation().map(FaultTableTest::name).orElse("-");
    }

    private static List<String> operations(RunResult result) {
        return result.operations().stream().map(FaultTableTest::name).toList();
    }

    private static String name(OperationRef operation) {
        return Suite.name(operation.label());
    }
}
