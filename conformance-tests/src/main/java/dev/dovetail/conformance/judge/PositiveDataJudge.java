package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.PositiveDataChecks;
import dev.dovetail.conformance.configuration.MadeUpRefused;
import dev.dovetail.conformance.plan.DataPurpose;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Variation;
import dev.dovetail.conformance.result.Level;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether data is accepted that the document allows. A refusal of several things at once proves nothing: each is
 * tried by itself, and the request without any of them too. What is refused only together breaks a rule between
 * members that few schemas say; it is not held against the server.
 */
final class PositiveDataJudge {
    private final Hearing hearing;
    private final Retrial retrial;
    private final MadeUpRefused madeUpRefused;
    private final KeepingJudge keeping;

    PositiveDataJudge(Hearing hearing, Retrial retrial, MadeUpRefused madeUpRefused) {
        this.madeUpRefused = madeUpRefused;
        this.hearing = hearing;
        this.retrial = retrial;
        this.keeping = new KeepingJudge(hearing);
    }

    void judge(DataPurpose.Accepted purpose, Records.OfCase record) {
        if (hearing.impossible(record)) {
            return;
        }
        var answer = record.last(Step.Role.ACT).flatMap(Records.OfStep::answer).orElseThrow();
        if (Reception.of(answer) == Reception.TAKEN) {
            hearing.answers().judge(answer);
            if (!purpose.check().equals(PositiveDataChecks.KEPT)) {
                hearing.findings().passed(purpose.check(), answer);
            }
            keeping.judge(record.last(Step.Role.ACT).orElseThrow(), answer);
        } else if (purpose.check().equals(PositiveDataChecks.KEPT)) {
            hearing.findings()
                    .notTested(
                            purpose.check(),
                            "not accepted with every optional member at once: " + text(purpose.variations()),
                            Optional.of(answer));
            hearing.answers().served(answer);
        } else if (purpose.variations().size() == 1) {
            alone(purpose, record, purpose.variations().get(0), answer);
        } else {
            together(purpose, record, answer);
        }
    }

    /** Several things at once were not taken: which of them it is. */
    private void together(DataPurpose.Accepted purpose, Records.OfCase record, Answer answer) {
        var beside = Optional.<Answer>empty();
        for (var variation : purpose.variations()) {
            var own = retrial.send(record.planned(), purpose.act(), List.of(variation));
            if (own.isEmpty()) {
                hearing.findings()
                        .notTested(
                                purpose.check(),
                                "refused together, and there was no room left to try each by itself: "
                                        + text(purpose.variations()),
                                Optional.of(answer));
                return;
            }
            switch (Reception.of(own.get())) {
                case TAKEN -> hearing.answers().judge(own.get());
                case BESIDE_THE_POINT -> beside = own;
                case REFUSED, FAILED -> {
                    alone(purpose, record, variation, own.get());
                    return;
                }
            }
        }
        if (Reception.of(answer) == Reception.FAILED) {
            failure(purpose, answer);
        } else if (beside.isPresent()) {
            beside(purpose, beside.get());
        } else {
            hearing.findings()
                    .notTested(
                            purpose.check(),
                            "each is accepted by itself, and all of them together are refused: "
                                    + text(purpose.variations()),
                            Optional.of(answer));
        }
    }

    /** One thing was not taken, if the same request is taken without it. */
    private void alone(DataPurpose.Accepted purpose, Records.OfCase record, Variation variation, Answer answer) {
        switch (Reception.of(answer)) {
            case TAKEN -> hearing.findings().passed(purpose.check(), answer);
            case BESIDE_THE_POINT -> beside(purpose, answer);
            case FAILED -> failure(purpose, answer);
            case REFUSED -> {
                var without = retrial.send(record.planned(), purpose.act(), List.of());
                if (without.filter(control -> Reception.of(control) == Reception.TAKEN)
                        .isEmpty()) {
                    hearing.findings()
                            .notTested(
                                    purpose.check(),
                                    "the same request is not taken without it either: " + variation.text(),
                                    Optional.of(answer));
                } else {
                    refused(purpose, variation, answer);
                }
            }
        }
    }

    private void refused(DataPurpose.Accepted purpose, Variation variation, Answer answer) {
        hearing.answers().judge(answer);
        var findings = hearing.findings();
        var check = purpose.check();
        var message = "refused: " + variation.text();
        var comparison = Findings.Comparison.of(
                hearing.types()
                        .success(hearing.operation())
                        .map(response -> response.status().text())
                        .orElse("success"),
                answer.status());
        var place = VariationOrigin.of(variation, hearing);
        switch (meaning(variation, check.level())) {
            case IGNORE ->
                findings.notTested(
                        check,
                        message + ", which was made up: the document may leave a rule unsaid; give an example",
                        Optional.of(answer));
            case WARN -> findings.warned(check, message, comparison, answer);
            case FAIL -> findings.broken(check, message, comparison, place, answer);
            case UNDECIDED -> findings.failed(check, message, comparison, place, answer);
        }
    }

    /** What the document names is promised; what was made up is what the configuration says, or speaks for little by itself. */
    private MadeUpRefused meaning(Variation variation, Level level) {
        if (variation.named()) {
            return MadeUpRefused.UNDECIDED;
        }
        return madeUpRefused == MadeUpRefused.UNDECIDED && level == Level.MUST ? MadeUpRefused.IGNORE : madeUpRefused;
    }

    private void failure(DataPurpose.Accepted purpose, Answer answer) {
        hearing.answers().judge(answer);
        hearing.findings().notTested(purpose.check(), "the server failed", Optional.of(answer));
    }

    private void beside(DataPurpose.Accepted purpose, Answer answer) {
        hearing.findings()
                .notTested(
                        purpose.check(),
                        "answered " + answer.status() + ", which is not about the data",
                        Optional.of(answer));
    }

    private static String text(List<Variation> variations) {
        return String.join(", ", variations.stream().map(Variation::text).toList());
    }
}
