package dev.dovetail.conformance.compare;

import dev.dovetail.conformance.result.Allowances.Subject;
import dev.dovetail.conformance.result.Difference;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Two runs of one plan, verdict by verdict: each shows the same request, and the answers are laid side by side. */
public final class Deployments {

    private final RunResult here;
    private final RunResult there;
    private final Map<Integer, Exchange> exchangesHere = new HashMap<>();
    private final Map<Integer, Exchange> exchangesThere = new HashMap<>();

    /** The results of the same plan on two deployments. */
    public Deployments(RunResult here, RunResult there) {
        this.here = here;
        this.there = there;
        here.exchanges().forEach(exchange -> exchangesHere.put(exchange.id(), exchange));
        there.exchanges().forEach(exchange -> exchangesThere.put(exchange.id(), exchange));
    }

    /** Where they differ, in the order of the plan; each thing that shows at an operation is told once. */
    public List<Difference> differences() {
        var others = new HashMap<Subject, Verdict>();
        there.verdicts().forEach(verdict -> others.put(Subject.of(verdict), verdict));
        var found = new ArrayList<Difference>();
        var told = new HashSet<String>();
        for (var verdict : here.verdicts()) {
            var subject = Subject.of(verdict);
            var other = Optional.ofNullable(others.remove(subject));
            compare(subject, verdict, other, found, told);
        }
        others.forEach((subject, verdict) -> found.add(new Difference(
                subject, "verdict", "no such check", verdict.outcome().word())));
        return found;
    }

    private void compare(
            Subject subject, Verdict verdict, Optional<Verdict> other, List<Difference> found, Set<String> told) {
        var outcome = other.map(one -> one.outcome().word()).orElse("no such check");
        if (!verdict.outcome().word().equals(outcome)) {
            found.add(new Difference(subject, "verdict", verdict.outcome().word(), outcome));
        }
        var left = verdict.exchange().map(exchangesHere::get);
        var right = other.flatMap(Verdict::exchange).map(exchangesThere::get);
        if (left.isEmpty()
                || right.isEmpty()
                || !left.get().method().equals(right.get().method())) {
            return;
        }
        for (var difference : new Answers(left.get(), right.get()).differences(subject)) {
            if (told.add(subject.operation() + difference.aspect() + difference.here() + difference.there())) {
                found.add(difference);
            }
        }
    }
}
