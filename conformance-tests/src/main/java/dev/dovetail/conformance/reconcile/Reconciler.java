package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Cause;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * Groups the findings of a run by what caused them, and says which of document and server looks wrong. A rule that protects somebody
 * or something is never called wrong: who is let in, what is changed, what is remembered.
 */
public final class Reconciler {

    private final Contract contract;

    /** A reconciler of servers with this document. */
    public Reconciler(Contract contract) {
        this.contract = contract;
    }

    /** What the findings of a run have in common, that with most findings first. */
    public List<Cause> causes(RunResult result) {
        var at = new Case(contract, result);
        if (at.complaints().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Cause>();
        found.addAll(new StatusCauses(at).find());
        found.addAll(new AnswerCauses(at).find());
        found.addAll(new SchemaCauses(at, new Schemas(contract)).find());
        found.addAll(Cause.inTheSameWords(unexplained(at, found)));
        found.sort(Comparator.comparing((Cause one) -> one.findings().size(), Comparator.reverseOrder()));
        return found;
    }

    private static List<Verdict> unexplained(Case at, List<Cause> explained) {
        var subjects = new HashSet<Allowances.Subject>();
        explained.forEach(one -> subjects.addAll(one.findings()));
        return at.complaints().stream()
                .filter(verdict -> !subjects.contains(Allowances.Subject.of(verdict)))
                .toList();
    }
}
