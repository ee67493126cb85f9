package dev.dovetail.conformance.merge;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Course;
import dev.dovetail.conformance.result.Evidence;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunInfo;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Adds what recorded traffic shows to what a run found: the worse verdict counts, and a statement is seen where either saw it. */
public final class Addition {

    private final RunResult run;
    private final RunResult recorded;

    private Addition(RunResult run, RunResult recorded) {
        this.run = run;
        this.recorded = recorded;
    }

    /** The run with the recorded traffic; what is behind the findings has to be found anew. */
    public static RunResult of(RunResult run, RunResult recorded) {
        var before = run.exchanges().stream().mapToInt(Exchange::id).max().orElse(0);
        return new Addition(run, Renumbered.after(before, recorded)).sum();
    }

    private RunResult sum() {
        return new RunResult(
                info(),
                run.operations(),
                verdicts(),
                both(run.exchanges(), recorded.exchanges()),
                run.leftovers(),
                new Course(
                        run.course().ending(),
                        both(run.course().remarks(), recorded.course().remarks())),
                run.allowances(),
                new Evidence(ledger(), run.evidence().causes(), run.evidence().answers()),
                run.assumptions());
    }

    private List<Verdict> verdicts() {
        var bySubject = new LinkedHashMap<Allowances.Subject, Verdict>();
        run.verdicts().forEach(verdict -> bySubject.put(Allowances.Subject.of(verdict), verdict));
        var added = new ArrayList<Verdict>();
        for (var verdict : recorded.verdicts()) {
            var subject = Allowances.Subject.of(verdict);
            var own = bySubject.get(subject);
            var ofTheRun =
                    verdict.operation().filter(run.operations()::contains).isPresent();
            if (own != null && worse(verdict, own)) {
                bySubject.put(subject, verdict);
            } else if (own == null && ofTheRun && verdict.outcome() != Outcome.NOT_TESTED) {
                added.add(verdict);
            }
        }
        return both(List.copyOf(bySubject.values()), added);
    }

    /** That nothing was recorded says nothing against a run that tested it. */
    private static boolean worse(Verdict verdict, Verdict own) {
        return verdict.outcome() != Outcome.NOT_TESTED && verdict.outcome().compareTo(own.outcome()) < 0;
    }

    private record Said(String operation, Statement.Kind kind, String text) {
        private static Said of(Statement statement) {
            return new Said(statement.operation(), statement.kind(), statement.text());
        }
    }

    private List<Statement> ledger() {
        Map<Said, Statement> seen = new LinkedHashMap<>();
        recorded.evidence().ledger().stream()
                .filter(Statement::witnessed)
                .forEach(statement -> seen.put(Said.of(statement), statement));
        return run.evidence().ledger().stream()
                .map(statement -> statement.witnessed() ? statement : seen.getOrDefault(Said.of(statement), statement))
                .toList();
    }

    private RunInfo info() {
        var info = run.info();
        var groups = new TreeSet<CheckGroup>(info.groups());
        groups.addAll(recorded.info().groups());
        return new RunInfo(
                info.document(),
                info.apiTitle(),
                info.apiVersion(),
                info.baseUrl(),
                info.startedAt(),
                info.duration(),
                info.seed(),
                info.mode(),
                info.requests() + recorded.info().requests(),
                groups,
                info.fingerprint(),
                info.share());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
