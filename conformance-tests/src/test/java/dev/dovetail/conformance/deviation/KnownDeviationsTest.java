package dev.dovetail.conformance.deviation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.StaleDeviation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownDeviationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String ENTRY = """
            deviations:
              - check: status.success
                operation: notes_create
                reason: The gateway answers, issue to follow.
                until: 2026-11-21
                issue: https://issues.example/7
            """;

    @Test
    void whatIsOnTheListDoesNotFailTheRun() {
        var result = apply(ENTRY, Runs.of("status.success FAILED notes_create", "status.success PASSED notes_list"));

        assertThat(result.conforms()).isTrue();
        assertThat(result.count(Outcome.KNOWN)).isEqualTo(1);
        var known = result.allowances().of(result.verdicts().get(0)).orElseThrow();
        assertThat(known.reason()).isEqualTo("The gateway answers, issue to follow");
        assertThat(known.until()).contains(TODAY);
        assertThat(known.issue()).contains("https://issues.example/7");
        assertThat(known.place()).isEqualTo("list.yaml:2");
    }

    @Test
    void whatIsNotOnTheListStillDoes() {
        var result = apply(ENTRY, Runs.of("status.success FAILED notes_create", "shape.body FAILED notes_create"));

        assertThat(result.conforms()).isFalse();
        assertThat(result.with(Outcome.FAILED))
                .extracting(one -> one.check().id())
                .containsExactly("shape.body");
    }

    @Test
    void anEntryThatPassesAgainFailsTheRun() {
        assertThat(stale(ENTRY, Runs.of("status.success PASSED notes_create")))
                .containsExactly(new StaleDeviation(
                        "list.yaml:2",
                        "this known deviation passes again; remove the entry (status.success at notes_create)"));
    }

    @Test
    void anEntryThatHasExpiredExcusesNothingAndFailsTheRun() {
        var list = KnownDeviations.of("list.yaml", ENTRY);
        var run = Runs.of("status.success FAILED notes_create");
        var result = list.applyTo(run, new Occasion(Runs.OPERATIONS, check -> true, TODAY.plusDays(1)));

        assertThat(result.count(Outcome.FAILED)).isEqualTo(1);
        assertThat(result.allowances().stale())
                .extracting(StaleDeviation::message)
                .singleElement()
                .asString()
                .startsWith("this known deviation expired on 2026-11-21;");
    }

    @Test
    void anEntryThatMatchesNothingFailsTheRunAndSaysWhatWasMeant() {
        var run = Runs.of("status.success PASSED notes_list");
        assertThat(stale(ENTRY.replace("status.success", "status.sucess"), run))
                .extracting(StaleDeviation::message)
                .containsExactly("this known deviation matches nothing: there is no check 'status.sucess';"
                        + " did you mean 'status.success'?");
        assertThat(stale(ENTRY.replace("notes_create", "notes_craete"), run))
                .extracting(StaleDeviation::message)
                .containsExactly("this known deviation matches nothing: the document has no operation 'notes_craete';"
                        + " did you mean 'notes_create'?");
        assertThat(stale(
                        ENTRY.replace("status.success", "life-cycle.create").replace("notes_create", "notes_list"),
                        run))
                .extracting(StaleDeviation::message)
                .containsExactly("this known deviation matches nothing: no such check was made there"
                        + " (life-cycle.create at notes_list)");
    }

    @Test
    void whatTheRunDidNotLookAtIsNotHeldAgainstTheList() {
        var part = Runs.part(List.of("notes_list"), "status.success PASSED notes_list");
        assertThat(stale(ENTRY, part)).isEmpty();
        assertThat(stale(ENTRY, Runs.of("status.success NOT_TESTED notes_create")))
                .isEmpty();

        var unasked = new Occasion(Runs.OPERATIONS, check -> !check.id().startsWith("status."), TODAY);
        assertThat(KnownDeviations.of("list.yaml", ENTRY)
                        .applyTo(Runs.of("shape.body PASSED notes_create"), unasked)
                        .conforms())
                .isTrue();
    }

    @Test
    void anEntryMayBeAboutManyOperations() {
        var wide = ENTRY.replace("notes_create", "'GET /*'").replace("status.success", "status.*");
        var result = apply(wide, Runs.of("status.success FAILED notes_list", "status.undocumented PASSED notes_read"));

        assertThat(result.conforms()).isTrue();
        assertThat(result.count(Outcome.KNOWN)).isEqualTo(1);
    }

    @Test
    void everyMessageAboutTheFileNamesALine() {
        assertThatThrownBy(() -> read(ENTRY.replace("until: 2026-11-21", "until: soon")))
                .hasMessage("list.yaml:2: 'until' is a day such as 2027-01-31, not 'soon'");
        assertThatThrownBy(() -> read(ENTRY.replace("    reason: The gateway answers, issue to follow.\n", "")))
                .hasMessage("list.yaml:2: 'reason' is missing from this entry");
        assertThatThrownBy(() -> read(ENTRY.replace("reason:", "raeson:")))
                .hasMessage("list.yaml:4: there is no key 'raeson' in an entry; did you mean 'reason'?");
        assertThatThrownBy(() -> read("deviation: []\n"))
                .hasMessage("list.yaml:1: there is no setting 'deviation'; there is 'deviations'");
        assertThatThrownBy(() -> read("deviations:\n  - check: [\n")).hasMessageStartingWith("list.yaml:");
        assertThatThrownBy(() -> KnownDeviations.read(Path.of("not-there.yaml")))
                .isInstanceOf(InvalidDeviationsException.class)
                .hasMessageStartingWith("cannot read not-there.yaml");
    }

    @Test
    void anEmptyListIsAList() {
        assertThat(apply("", Runs.of("status.success PASSED notes_list")).conforms())
                .isTrue();
        assertThat(apply("deviations: []\n", Runs.of("status.success PASSED notes_list"))
                        .conforms())
                .isTrue();
    }

    @Test
    void todaysFailuresCanBeAdopted() {
        var run = Runs.of(
                "status.success FAILED notes_create", "shape.body WARNED notes_list", "shape.body FAILED notes_read");
        var text = new AdoptedDeviations("before: \"the\" rewrite", TODAY).text(run);

        assertThat(text)
                .contains(
                        "  # so it is: \"status.success\" ends here\n",
                        "  - check: \"status.success\"\n",
                        "    operation: \"notes_create\"\n",
                        "    reason: \"adopted on first run: before: \\\"the\\\" rewrite\"\n",
                        "    until: 2027-02-19\n");
        var result = apply(text, run);
        assertThat(result.conforms()).isTrue();
        assertThat(result.count(Outcome.KNOWN)).isEqualTo(2);
        assertThat(result.count(Outcome.WARNED)).isEqualTo(1);
    }

    @Test
    void nothingToAdoptIsAListToo() {
        var run = Runs.of("status.success PASSED notes_create");
        assertThat(apply(new AdoptedDeviations("none", TODAY).text(run), run).conforms())
                .isTrue();
    }

    private static KnownDeviations read(String text) {
        return KnownDeviations.of("list.yaml", text);
    }

    private static RunResult apply(String list, RunResult run) {
        return read(list).applyTo(run, new Occasion(Runs.OPERATIONS, check -> true, TODAY));
    }

    private static List<StaleDeviation> stale(String list, RunResult run) {
        var result = apply(list, run);
        assertThat(result.conforms()).isEqualTo(result.allowances().stale().isEmpty());
        return result.allowances().stale();
    }
}
