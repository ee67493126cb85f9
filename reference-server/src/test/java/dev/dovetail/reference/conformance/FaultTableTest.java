package dev.dovetail.reference.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.check.Checks;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.reference.fault.Fault;
import dev.dovetail.reference.fault.Faults;
import dev.dovetail.reference.recall.FaultTable;
import dev.dovetail.reference.recall.SelfTest;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * With one fault switched on, the suite finds it: by the one check, at the operations of the table, and nowhere else.
 */
@Tag("exhaustive")
@Execution(ExecutionMode.CONCURRENT)
class FaultTableTest {

    private static final FaultTable TABLE = FaultTable.load();
    private static final SelfTest SELF_TEST = new SelfTest(EnvironmentsSuite.read(), TABLE, Duration.ofMinutes(15));

    static Stream<Fault> faults() {
        return Faults.all().stream();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFaultThereAndOnlyThere(Fault fault) {
        var trial = SELF_TEST.with(fault);
        assertThat(trial.reported()).isEqualTo(trial.expected());
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
}
