package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.ArrayList;

/**
 * Judges the errors that the document does not describe: of paths and methods that it does not have, of statuses that it leaves out. A
 * client that reads the described ones reads these too, whoever wrote them: the application, its framework, a gateway before it.
 */
final class EnvelopeJudge {
    private final Hearing hearing;
    private final ErrorShapes shapes;

    EnvelopeJudge(Hearing hearing, ErrorShapes shapes) {
        this.hearing = hearing;
        this.shapes = shapes;
    }

    void judge(Records.OfScenario record) {
        var errors = new ArrayList<Answer>();
        for (var planned : record.cases()) {
            for (var step : planned.steps()) {
                var request = step.step().request();
                step.answers().stream()
                        .filter(answer -> answer.status() / 100 == 4 && answer.length() > 0)
                        .filter(answer -> answer.beyond().isEmpty() && !described(request, answer))
                        .forEach(errors::add);
            }
        }
        if (hearing.findings().failed(ShapeChecks.ERROR_BODY)) {
            // What is wrong with all errors alike is said once.
            return;
        }
        errors.forEach(answer -> judge(errors.get(0), answer));
    }

    /** Whether the document says how the answer looks, or nobody asked for it in a form that it could have. */
    private boolean described(RequestPlan request, Answer answer) {
        var own = request.operation()
                .filter(operation -> operation.path().equals(request.path()) && operation.method() == request.method());
        var other =
                own.filter(operation -> !operation.equals(hearing.operation())).isPresent();
        return other
                || answer.status() == 406
                || own.flatMap(operation -> operation.response(answer.status()))
                        .filter(response -> !response.contents().isEmpty())
                        .isPresent();
    }

    private void judge(Answer first, Answer answer) {
        if (shapes.none() && first.equals(answer)) {
            return;
        }
        var difference = shapes.none() ? ErrorShapes.difference(first, answer) : shapes.difference(answer);
        if (difference.isEmpty()) {
            hearing.findings().passed(ShapeChecks.ENVELOPE, answer);
            return;
        }
        var like = shapes.none() ? "one of status " + first.status() : "those that the document describes";
        hearing.findings()
                .failed(
                        ShapeChecks.ENVELOPE,
                        "an error of status " + answer.status() + " does not look like " + like + ": "
                                + difference.get(),
                        answer);
    }
}
