package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.check.PositiveDataChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.schema.SchemaMessage;
import java.util.Locale;

/** Judges whether data that a server accepted is the data that it has now, as far as its answer tells. */
final class KeepingJudge {
    private final Hearing hearing;

    KeepingJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfStep act, Answer answer) {
        var type = act.step().request().operation().flatMap(hearing.types()::answer);
        var kept = answer.json().filter(JsonNode::isObject);
        var sent = act.sent().filter(JsonNode::isObject);
        if (type.isEmpty()
                || kept.isEmpty()
                || sent.isEmpty()
                || hearing.findings().failed(ShapeChecks.BODY)) {
            return;
        }
        var other = hearing.likeness().sentAndStored(type.get(), sent.get(), kept.get());
        var lost = hearing.likeness().lost(type.get(), sent.get(), kept.get());
        if (other.isPresent()) {
            differs(other.get(), answer);
        } else if (lost.isPresent()) {
            hearing.findings()
                    .warned(
                            PositiveDataChecks.KEPT,
                            lost.get() + " was accepted, and what is answered to it has no such member",
                            Findings.Comparison.of(
                                    SchemaMessage.shown(sent.get().get(lost.get())), "nothing"),
                            answer);
        } else {
            hearing.findings().passed(PositiveDataChecks.KEPT, answer);
        }
    }

    /** Another spelling of the same is less than another value: addresses, names and blanks are often put straight. */
    private void differs(Likeness.Difference difference, Answer answer) {
        var message = "accepted, and kept otherwise than sent: " + difference.text();
        var comparison = Findings.Comparison.of(
                SchemaMessage.shown(difference.expected()), SchemaMessage.shown(difference.actual()));
        if (spelling(difference.expected()).equals(spelling(difference.actual()))) {
            hearing.findings().warned(PositiveDataChecks.KEPT, message, comparison, answer);
        } else {
            hearing.findings().failed(PositiveDataChecks.KEPT, message, comparison, answer);
        }
    }

    private static String spelling(JsonNode value) {
        var text = value.isNull() ? "" : value.isValueNode() ? value.asText() : value.toString();
        return text.strip().replaceFirst("/+$", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
