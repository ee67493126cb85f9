package dev.dovetail.conformance.compare;

import dev.dovetail.conformance.result.Allowances.Subject;
import dev.dovetail.conformance.result.CaseAnswer;
import dev.dovetail.conformance.result.Difference;
import dev.dovetail.conformance.result.Exchange;
import dev.dovetail.conformance.result.Outcome;
import dev.dovetail.conformance.result.RunResult;
import dev.dovetail.conformance.result.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two runs of one plan: the verdicts on the same check and operation, and the answers at the same place of the plan, are laid side by
 * side. Which exchange happens to show a verdict is of no account, and neither is the order in which things were done.
 */
public final class Deployments {

    private final RunResult here;
    private final RunResult there;
    private final Map<Subject, Verdict> verdictsHere;
    private final Map<Subject, Verdict> verdictsThere;

    /** The results of the same plan on two deployments. */
    public Deployments(RunResult here, RunResult there) {
        this.here = here;
        this.there = there;
        this.verdictsHere = verdicts(here);
        this.verdictsThere = verdicts(there);
    }

    /** Where they differ, verdicts first, in the order of the plan; each thing that shows at an operation is told once. */
    public List<Difference> differences() {
        var found = new ArrayList<Difference>();
        for (var subject : subjects()) {
            difference(subject, verdictsHere.get(subject), verdictsThere.get(subject))
                    .ifPresent(found::add);
        }
        found.addAll(answers());
        return found;
    }

    /**
     * How many checks were passed on one of the two and could not be made on the other, as when a list was too short there. That is
     * no difference between them, and yet nothing was compared.
     */
    public int oneSided() {
        return Math.toIntExact(subjects().stream()
                .filter(subject -> passed(verdictsHere.get(subject)) != passed(verdictsThere.get(subject))
                        && difference(subject, verdictsHere.get(subject), verdictsThere.get(subject))
                                .isEmpty())
                .count());
    }

    private Set<Subject> subjects() {
        var subjects = new LinkedHashSet<>(verdictsHere.keySet());
        subjects.addAll(verdictsThere.keySet());
        return subjects;
    }

    /** What was found of a check: the word of its outcome, and whether it speaks against the server. */
    private record Finding(String word, boolean complaint) {
        static final Finding NONE = new Finding("no such check", false);

        /** What came to another end when it was repeated is no finding. */
        static Finding of(Verdict verdict) {
            var outcome = verdict.outcome();
            return new Finding(
                    outcome.word(), !verdict.flaky() && outcome != Outcome.PASSED && outcome != Outcome.NOT_TESTED);
        }
    }

    private static boolean passed(@Nullable Verdict verdict) {
        return verdict != null && verdict.outcome() == Outcome.PASSED;
    }

    private static Optional<Difference> difference(
            Subject subject, @Nullable Verdict verdict, @Nullable Verdict other) {
        var left = verdict == null ? Finding.NONE : Finding.of(verdict);
        var right = other == null ? Finding.NONE : Finding.of(other);
        return left.equals(right) || (!left.complaint() && !right.complaint())
                ? Optional.empty()
                : Optional.of(new Difference(subject, "verdict", left.word(), right.word()));
    }

    private List<Difference> answers() {
        var others = new HashMap<String, CaseAnswer>();
        there.evidence().answers().forEach(answer -> others.put(answer.place(), answer));
        var exchangesHere = exchanges(here);
        var exchangesThere = exchanges(there);
        var found = new ArrayList<Difference>();
        var told = new HashSet<String>();
        for (var answer : here.evidence().answers()) {
            var left = Optional.ofNullable(exchangesHere.get(answer.exchange()));
            var right =
                    Optional.ofNullable(others.get(answer.place())).map(other -> exchangesThere.get(other.exchange()));
            if (left.isEmpty() || right.isEmpty() || unanswered(left.get()) || unanswered(right.get())) {
                continue;
            }
            var subject = new Subject(answer.question(), Optional.of(answer.operation()));
            for (var difference : new Answers(left.get(), right.get(), answer.made()).differences(subject)) {
                if (told.add(answer.operation() + difference.aspect() + difference.here() + difference.there())) {
                    found.add(difference);
                }
            }
        }
        return found;
    }

    /** Whether no answer came, or one to come back later: the verdict tells what follows from that. */
    private static boolean unanswered(Exchange exchange) {
        return exchange.status() == 0 || exchange.status() == 429;
    }

    private static Map<Integer, Exchange> exchanges(RunResult result) {
        var exchanges = new HashMap<Integer, Exchange>();
        result.exchanges().forEach(exchange -> exchanges.put(exchange.id(), exchange));
        return exchanges;
    }

    private static Map<Subject, Verdict> verdicts(RunResult result) {
        var verdicts = new LinkedHashMap<Subject, Verdict>();
        result.verdicts().forEach(verdict -> verdicts.put(Subject.of(verdict), verdict));
        return verdicts;
    }
}
