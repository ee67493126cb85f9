package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.plan.DataPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Variation;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.ParameterLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whether data is refused that breaks a rule of the document, and leaves no trace. */
final class NegativeDataJudge {
    /** Statuses that speak of the caller, or of how often it calls, and not of the data. */
    private static final Set<Integer> OF_THE_CALLER = Set.of(401, 403, 429);

    private final Hearing hearing;
    private final Retrial retrial;
    private final List<Records.OfStep> refused = new ArrayList<>();
    private Optional<Answer> before = Optional.empty();
    private boolean anyTaken;

    NegativeDataJudge(Hearing hearing, Retrial retrial) {
        this.hearing = hearing;
        this.retrial = retrial;
    }

    void judge(DataPurpose.Rejected purpose, Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var act = record.last(Step.Role.ACT).orElseThrow();
        var answer = act.answer().orElseThrow();
        if (answer.status() == 0 || answer.status() >= 500) {
            var smallest = smallest(purpose, record, answer);
            hearing.answers().judge(smallest);
            hearing.findings().notTested(purpose.check(), "the server failed", Optional.of(smallest));
        } else if (answer.status() < 400) {
            anyTaken = true;
            accepted(purpose, smallest(purpose, record, answer));
        } else if (OF_THE_CALLER.contains(answer.status())) {
            hearing.findings()
                    .notTested(
                            purpose.check(),
                            "answered " + answer.status() + ", which is not about the data",
                            Optional.of(answer));
        } else {
            refused.add(act);
            hearing.answers().judge(answer);
            hearing.findings().passed(purpose.check(), answer);
            if (!ofTheFramework(purpose.variation(), answer)) {
                hearing.answers().documented(answer);
            }
        }
    }

    private void accepted(DataPurpose.Rejected purpose, Answer answer) {
        hearing.findings()
                .failed(
                        purpose.check(),
                        "accepted: " + purpose.variation().text(),
                        Findings.Comparison.of(expected(), answer.status()),
                        VariationOrigin.of(purpose.variation(), hearing),
                        answer);
    }

    /** The request without everything that can go while the answer stays as bad: the whole rest, else one after another. */
    private Answer smallest(DataPurpose.Rejected purpose, Records.OfCase record, Answer answer) {
        var kept = List.of(purpose.variation());
        var best = answer;
        var all = new ArrayList<Variation>(purpose.simpler());
        all.addAll(kept);
        var bare = purpose.simpler().isEmpty()
                ? Optional.<Answer>empty()
                : retrial.send(record.planned(), purpose.act(), all).filter(smaller -> asBad(answer, smaller));
        if (bare.isPresent()) {
            return bare.get();
        }
        var gone = new ArrayList<Variation>();
        for (var simpler : purpose.simpler()) {
            var next = new ArrayList<>(gone);
            next.add(simpler);
            next.addAll(kept);
            var smaller = retrial.send(record.planned(), purpose.act(), next);
            if (smaller.filter(one -> asBad(answer, one)).isPresent()) {
                gone.add(simpler);
                best = smaller.get();
            }
        }
        return best;
    }

    private static boolean asBad(Answer answer, Answer smaller) {
        return answer.status() < 400
                ? smaller.status() != 0 && smaller.status() < 400
                : smaller.status() == 0 || smaller.status() >= 500;
    }

    /** A framework refuses strange media types and paths of its own accord, before the operation has a say. */
    private static boolean ofTheFramework(Variation variation, Answer answer) {
        if (variation instanceof Variation.OfParameter parameter) {
            return parameter.parameter().in() == ParameterLocation.PATH;
        }
        return variation instanceof Variation.OfWholeBody && answer.status() == 415;
    }

    private String expected() {
        var documented = hearing.operation().responses().stream()
                .map(response -> response.status().text())
                .filter(status -> status.startsWith("4") || status.equals("default"))
                .collect(Collectors.joining(", "));
        return documented.isEmpty() ? "any 4xx, since the document has none" : "one of " + documented;
    }

    void before(Records.OfCase record) {
        before = record.last(Step.Role.BEFORE).flatMap(Records.OfStep::answer).filter(Answer::succeeded);
    }

    void unharmed(DataPurpose.Unharmed purpose, Records.OfCase record) {
        var look = record.steps().stream().findFirst();
        if (hearing.impossible(record) || look.isEmpty()) {
            return;
        }
        var after = look.get().answer().orElseThrow();
        if (!after.succeeded() || refused.isEmpty()) {
            hearing.notTested(
                    purpose.check(), "there is nothing to compare: no request was refused, or no look succeeded");
        } else if (look.get().step().role() == Step.Role.AFTER_LIST) {
            listed(purpose.check(), look.get());
        } else if (anyTaken || before.isEmpty()) {
            hearing.notTested(purpose.check(), "what was accepted changed it, or it could not be read beforehand");
        } else {
            hearing.difference(look.get(), before.get(), after)
                    .ifPresentOrElse(
                            difference -> hearing.findings()
                                    .failed(purpose.check(), "a refused request had an effect: " + difference, after),
                            () -> hearing.findings().passed(purpose.check(), after));
        }
    }

    private void listed(Check check, Records.OfStep list) {
        var marks = refused.stream()
                .map(Records.OfStep::mark)
                .flatMap(Optional::stream)
                .toList();
        if (marks.isEmpty()) {
            hearing.notTested(check, "what was asked for could not be recognised: it has no free text");
            return;
        }
        var seen = list.answers().stream()
                .filter(page -> marks.stream().anyMatch(mark -> page.text().contains(mark + "\"")))
                .findFirst();
        seen.ifPresentOrElse(
                page -> hearing.findings()
                        .failed(check, "a refused request had an effect: what it asked for is in the list", page),
                () -> hearing.findings().passed(check, list.answers().get(0)));
    }
}
