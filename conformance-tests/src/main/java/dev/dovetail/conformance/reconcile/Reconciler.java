package dev.dovetail.conformance.reconcile;

import dev.dovetail.conformance.result.Allowances;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.result.CheckGroup;
import dev.dovetail.conformance.result.Disagreement;
import dev.dovetail.conformance.result.Disagreement.Suspect;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.contract.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups the findings of a run by what caused them, and says which of document and server looks wrong. A rule that protects somebody
 * or something is never called wrong: who is let in, what is changed, what is remembered.
 */
public final class Reconciler {

    private static final Map<CheckGroup, String> RULES = Map.of(
            CheckGroup.AUTHENTICATION, "who is let in is not for the server to decide otherwise",
            CheckGroup.SCOPES, "who may do what is not for the server to decide otherwise",
            CheckGroup.ISOLATION, "what belongs to others is to stay there",
            CheckGroup.LIFE_CYCLE, "clients rely on what they wrote",
            CheckGroup.METHOD, "the rule is one of HTTP, and holds for every server",
            CheckGroup.HTTP, "the rule is one of HTTP, and holds for every server",
            CheckGroup.PAGINATION, "clients rely on seeing everything, and once");

    private final Contract contract;

    /** A reconciler of servers with this document. */
    public Reconciler(Contract contract) {
        this.contract = contract;
    }

    /** What the findings of a run have in common, that with most findings first. */
    public List<Disagreement> disagreements(RunResult result) {
        var at = new Case(contract, result);
        if (at.findings().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Disagreement>();
        found.addAll(new StatusDisagreements(at).find());
        found.addAll(new AnswerDisagreements(at).find());
        found.addAll(new SchemaDisagreements(at, new Schemas(contract)).find());
        found.addAll(others(at, found));
        found.sort(Comparator.comparing((Disagreement one) -> one.findings().size(), Comparator.reverseOrder()));
        return found;
    }

    private record Key(Check check, String message) {}

    /** Findings of one check in the same words. */
    private static List<Disagreement> others(Case at, List<Disagreement> explained) {
        var subjects = new HashSet<Allowances.Subject>();
        explained.forEach(one -> subjects.addAll(one.findings()));
        var others = new ArrayList<Disagreement>();
        Group.by(unexplained(at, subjects), verdict -> new Key(verdict.check(), general(verdict.message())))
                .forEach((key, verdicts) -> {
                    var group = new Group();
                    verdicts.forEach(group::finding);
                    var rule = RULES.get(key.check().group());
                    others.add(group.as(
                            key.message(),
                            rule == null ? Suspect.EITHER : Suspect.SERVER,
                            rule == null ? "nothing else tells which of the two is meant" : rule));
                });
        return others;
    }

    private static List<Verdict> unexplained(Case at, Set<Allowances.Subject> explained) {
        return at.findings().stream()
                .filter(verdict -> !explained.contains(Allowances.Subject.of(verdict)))
                .toList();
    }

    private static String general(String message) {
        return message.replaceAll(" \\((the first of \\d+ such answers|exchange \\d+)\\)", "");
    }
}
