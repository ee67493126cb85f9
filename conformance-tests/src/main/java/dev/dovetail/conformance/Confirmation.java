package dev.dovetail.conformance;

import dev.dovetail.conformance.judge.Judge;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.run.Runner;
import java.util.List;
import java.util.Optional;

/**
 * Comes to verdicts, and confirms what speaks against a server before it is said: everything up to the case that shows it is
 * done once more, with fresh resources. What then passes is flaky; what fails again, or cannot be tried again, stands.
 * Thread-safe.
 */
final class Confirmation {
    private final Runner runner;
    private final Judge judge;

    Confirmation(Runner runner, Judge judge) {
        this.runner = runner;
        this.judge = judge;
    }

    /** The verdicts on what became of an operation. */
    List<Verdict> verdicts(Records.OfScenario record) {
        return found(record).stream().map(runner::withoutSecrets).toList();
    }

    private List<Verdict> found(Records.OfScenario record) {
        var verdicts = judge.judge(record);
        var findings = verdicts.stream().filter(Confirmation::complains).toList();
        if (findings.isEmpty() || runner.stopped()) {
            return verdicts;
        }
        var again = judge.judge(runner.runAgain(upToWhatShows(findings, record)));
        return verdicts.stream()
                .map(verdict -> complains(verdict) ? confirmed(verdict, again) : verdict)
                .toList();
    }

    private static boolean complains(Verdict verdict) {
        return verdict.outcome() == Outcome.FAILED || verdict.outcome() == Outcome.WARNED;
    }

    private static Verdict confirmed(Verdict finding, List<Verdict> again) {
        return again.stream()
                .filter(verdict -> verdict.check().equals(finding.check()))
                .findFirst()
                .filter(verdict -> verdict.outcome() == Outcome.PASSED)
                .map(verdict -> finding.contradicted("it passed when it was repeated"
                        + verdict.exchange().map(id -> " (exchange " + id + ")").orElse("")))
                .orElse(finding);
    }

    /** Cases build on those before them, so these come along; those after the last that shows something do not matter. */
    private static Scenario upToWhatShows(List<Verdict> findings, Records.OfScenario record) {
        var last = findings.stream()
                .mapToInt(finding -> indexOf(finding.exchange(), record))
                .max()
                .orElseThrow();
        var scenario = record.scenario();
        return new Scenario(
                scenario.operation(),
                scenario.preparation(),
                scenario.cases().subList(0, last + 1),
                List.of(),
                scenario.values());
    }

    private static int indexOf(Optional<Integer> exchange, Records.OfScenario record) {
        for (var i = 0; i < record.cases().size(); i++) {
            var shown = record.cases().get(i).steps().stream()
                    .flatMap(step -> step.answers().stream())
                    .anyMatch(answer ->
                            exchange.filter(id -> id == answer.exchange()).isPresent());
            if (shown) {
                return i;
            }
        }
        return record.cases().size() - 1;
    }
}
