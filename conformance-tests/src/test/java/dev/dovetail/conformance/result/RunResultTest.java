package dev.dovetail.conformance.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.HttpMethod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunResultTest {

    private static final Location PLACE = new Location("a.yaml", "/paths/~1a/get", 12, 5);
    private static final OperationRef FIRST = new OperationRef("a_list", HttpMethod.GET, "/a", PLACE);
    private static final OperationRef SECOND = new OperationRef("a_create", HttpMethod.POST, "/a", PLACE);

    @Test
    void conformsUnlessSomethingFailed() {
        assertThat(result(verdict(FIRST, CheckGroup.STATUS, Outcome.WARNED)).conforms())
                .isTrue();
        assertThat(result(verdict(FIRST, CheckGroup.STATUS, Outcome.FAILED)).conforms())
                .isFalse();
    }

    @Test
    void aCellIsAsBadAsItsWorstCheck() {
        var result = result(
                verdict(FIRST, CheckGroup.STATUS, Outcome.PASSED),
                verdict(FIRST, CheckGroup.STATUS, Outcome.WARNED),
                verdict(FIRST, CheckGroup.STATUS, Outcome.FAILED),
                verdict(SECOND, CheckGroup.STATUS, Outcome.PASSED),
                verdict(SECOND, CheckGroup.STATUS, Outcome.NOT_TESTED));
        var failed = result.cell(FIRST, CheckGroup.STATUS);
        assertThat(failed.outcome()).contains(Outcome.FAILED);
        assertThat(failed.partial()).isFalse();
        var partial = result.cell(SECOND, CheckGroup.STATUS);
        assertThat(partial.outcome()).contains(Outcome.PASSED);
        assertThat(partial.partial()).isTrue();
        assertThat(partial.total()).isEqualTo(2);
        assertThat(result.cell(SECOND, CheckGroup.HTTP).outcome()).isEmpty();
    }

    @Test
    void theMatrixHasARowForTheWholeApiOnlyWhereOneIsNeeded() {
        var whole = new Verdict(
                check(CheckGroup.PATHS),
                Optional.empty(),
                Outcome.PASSED,
                "an unknown path is 404",
                Optional.empty(),
                Optional.empty(),
                PLACE,
                Optional.empty());
        assertThat(result(whole).matrix().rows().keySet())
                .containsExactly(Optional.empty(), Optional.of(FIRST), Optional.of(SECOND));
        assertThat(result().matrix().rows().keySet()).containsExactly(Optional.of(FIRST), Optional.of(SECOND));
    }

    @Test
    void theMatrixHasAColumnForWhatWasAskedForAndForWhatWasFound() {
        assertThat(result(verdict(FIRST, CheckGroup.LIFE_CYCLE, Outcome.PASSED))
                        .matrix()
                        .columns())
                .containsExactly(CheckGroup.PATHS, CheckGroup.STATUS, CheckGroup.LIFE_CYCLE);
    }

    private static Check check(CheckGroup group) {
        return new Check("x.y", group, Level.MUST, "it works", "RFC 9110");
    }

    private static Verdict verdict(OperationRef operation, CheckGroup group, Outcome outcome) {
        return new Verdict(
                check(group),
                Optional.of(operation),
                outcome,
                "so it is",
                Optional.empty(),
                Optional.empty(),
                PLACE,
                Optional.empty());
    }

    private static RunResult result(Verdict... verdicts) {
        var info = new RunInfo(
                "a.yaml",
                "A",
                "1",
                "http://127.0.0.1:1",
                Instant.EPOCH,
                Duration.ofSeconds(1),
                7,
                Mode.FULL,
                9,
                Set.of(CheckGroup.STATUS, CheckGroup.PATHS),
                "5f3a",
                Optional.empty());
        return new RunResult(info, List.of(FIRST, SECOND), List.of(verdicts), List.of(), List.of());
    }
}
