package dev.dovetail.conformance;

import dev.dovetail.conformance.ledger.CaseAnswers;
import dev.dovetail.conformance.ledger.LedgerKeeper;
import dev.dovetail.conformance.plan.Plan;
import dev.dovetail.conformance.plan.Scenario;
import dev.dovetail.conformance.result.CaseAnswer;
import dev.dovetail.conformance.result.Statement;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.run.Records;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was found about each operation, in the order of the plan, whatever order they are done in. Thread-safe. */
final class Minutes {

    private final LedgerKeeper keeper;
    private final Map<Scenario, Entry> entries = new LinkedHashMap<>();

    private record Entry(List<Verdict> verdicts, List<Statement> statements, List<CaseAnswer> answers) {
        private static final Entry NOTHING = new Entry(List.of(), List.of(), List.of());
    }

    Minutes(LedgerKeeper keeper, Plan plan) {
        this.keeper = keeper;
        plan.scenarios().forEach(scenario -> entries.put(scenario, Entry.NOTHING));
    }

    void enter(Records.OfScenario record, List<Verdict> verdicts) {
        var entry = new Entry(verdicts, keeper.entries(record, verdicts), CaseAnswers.of(record));
        synchronized (entries) {
            entries.put(record.scenario(), entry);
        }
    }

    List<Verdict> verdicts() {
        synchronized (entries) {
            return entries.values().stream()
                    .flatMap(entry -> entry.verdicts().stream())
                    .toList();
        }
    }

    List<Statement> ledger() {
        synchronized (entries) {
            return entries.values().stream()
                    .flatMap(entry -> entry.statements().stream())
                    .toList();
        }
    }

    List<CaseAnswer> answers() {
        synchronized (entries) {
            return entries.values().stream()
                    .flatMap(entry -> entry.answers().stream())
                    .toList();
        }
    }
}
