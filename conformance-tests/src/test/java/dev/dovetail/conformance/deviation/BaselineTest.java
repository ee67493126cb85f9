package dev.dovetail.conformance.deviation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Since;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {

    @Test
    void onlyWhatIsNewFails() {
        var then = Runs.of("status.success FAILED notes_create", "shape.body FAILED notes_read title");
        var now = since(
                then,
                Runs.of(
                        "status.success FAILED notes_create",
                        "shape.body FAILED notes_read text",
                        "status.success FAILED notes_list"));

        assertThat(now.with(Outcome.KNOWN))
                .extracting(one -> one.operation().orElseThrow().label())
                .containsExactly("notes_create");
        assertThat(now.with(Outcome.FAILED)).hasSize(2);
        assertThat(now.allowances().of(now.verdicts().get(0)).orElseThrow().reason())
                .isEqualTo("it did not hold on 2026-11-20 either");
    }

    @Test
    void whatWasMendedIsShown() {
        var then = Runs.of("status.success FAILED notes_create", "shape.body KNOWN notes_read");
        var now = since(then, Runs.of("status.success PASSED notes_create", "shape.body NOT_TESTED notes_read"));

        assertThat(now.conforms()).isTrue();
        assertThat(now.allowances().since().orElseThrow().fixed())
                .extracting(Since.Fixed::check, Since.Fixed::operation)
                .containsExactly(org.assertj.core.api.Assertions.tuple("status.success", Optional.of("notes_create")));
    }

    @Test
    void whatWasKnownThenIsNotNewNow() {
        var then = Runs.of("status.success KNOWN notes_create");
        assertThat(since(then, Runs.of("status.success FAILED notes_create")).conforms())
                .isTrue();
    }

    @Test
    void anotherDocumentOrVersionIsSaid() {
        var run = Runs.of("status.success PASSED notes_create");
        assertThat(remark(run, Runs.with(Runs.info("other.yaml", "1.0.0", "5f3a"), run)))
                .isEqualTo("the earlier run was of another document: other.yaml (Notes)");
        assertThat(remark(run, Runs.with(Runs.info("notes.yaml", "0.9.0", "1111"), run)))
                .isEqualTo("the earlier run was of version 0.9.0 of the document, this one is of 1.0.0");
        assertThat(remark(run, Runs.with(Runs.info("notes.yaml", "1.0.0", "1111"), run)))
                .isEqualTo("the document was changed between the two runs, its version was not");
        assertThat(since(run, run).allowances().since().orElseThrow().remarks()).isEmpty();
    }

    private static String remark(RunResult now, RunResult then) {
        return since(then, now).allowances().since().orElseThrow().remarks().get(0);
    }

    private static RunResult since(RunResult then, RunResult now) {
        return new Baseline("earlier.json", then).applyTo(now);
    }
}
