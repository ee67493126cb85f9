package dev.dovetail.conformance.judge;

import dev.dovetail.conformance.check.PathChecks;
import dev.dovetail.conformance.check.StatusChecks;
import dev.dovetail.conformance.plan.RequestPlan;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.plan.Value;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a refusal that contradicts the document from one that does not. A schema cannot say everything: that a name is taken, that what
 * another member refers to does not exist, that nothing is under way that could be stopped. A server that refuses what the suite made up
 * for such a reason honours its document, so the refusal proves nothing; only its status may be one that the document does not have.
 */
final class ControlRefusal {
    private static final Set<Integer> OF_CONTENT = Set.of(400, 402, 409, 412, 413, 415, 422, 424, 428);
    private static final Pattern VARYING =
            Pattern.compile("(https?:)?\\\\?/[^\\s\"'<>]*|\\b(GET|PUT|POST|DELETE|PATCH)\\b|\\d+");

    private final Hearing hearing;
    private final Records.OfCase record;

    ControlRefusal(Hearing hearing, Records.OfCase record) {
        this.hearing = hearing;
        this.record = record;
    }

    /** Whether the refusal can be honest; then says what was not tested because of it. */
    boolean explains(Answer answer) {
        var request = record.last(Step.Role.ACT).map(act -> act.step().request());
        if (request.isEmpty()) {
            return false;
        }
        if (answer.status() == 404 && reached(request.get(), answer)) {
            refused(answer, "the operation was reached and found nothing");
            return true;
        }
        if (OF_CONTENT.contains(answer.status()) && mayBeAtFault(request.get())) {
            refused(answer, "the server refused a request that fits the document");
            return true;
        }
        return false;
    }

    private void refused(Answer answer, String what) {
        var findings = hearing.findings();
        findings.passed(PathChecks.ANSWERS, answer);
        hearing.answers().documented(answer);
        findings.notTested(
                StatusChecks.SUCCESS,
                what + " (" + answer.status() + "): give an example in the document that works,"
                        + " or name values that exist under fixtures",
                Optional.of(answer));
    }

    /** Whether the suite chose something of the request, or something has to be under way before. */
    private static boolean mayBeAtFault(RequestPlan request) {
        return !request.method().safe()
                || request.body().isPresent()
                || request.arguments().stream().anyMatch(RequestPlan.Argument::madeUp)
                || request.pathValues().values().stream().anyMatch(Value.Kept.class::isInstance);
    }

    /** Whether a 404 is the operation's own, and something may really be missing that the suite does not provide. */
    private boolean reached(RequestPlan request, Answer answer) {
        var names = request.path().parameterNames();
        var innermost = names.isEmpty() ? null : request.pathValues().get(names.get(names.size() - 1));
        var itself = innermost != null && request.path().text().matches(".*\\}/?");
        var named = request.body().isEmpty()
                && !(innermost instanceof Value.Kept)
                && !request.arguments().isEmpty()
                && request.arguments().stream().noneMatch(RequestPlan.Argument::madeUp);
        if (itself && !(innermost instanceof Value.Given) && request.body().isPresent()) {
            // What the run created is there, and what it named may come to be; what either needs may be missing.
            return true;
        }
        if (itself || named) {
            return false;
        }
        var nowhere = record.last(Step.Role.NOWHERE).flatMap(Records.OfStep::answer);
        return nowhere.filter(other -> !alike(other, answer)).isPresent();
    }

    private static boolean alike(Answer one, Answer other) {
        return one.status() == other.status()
                && one.mediaType().equals(other.mediaType())
                && stripped(one.text()).equals(stripped(other.text()));
    }

    /** Without addresses, methods and numbers, which differ from one answer to the next. */
    private static String stripped(String text) {
        return VARYING.matcher(text).replaceAll("#");
    }
}
