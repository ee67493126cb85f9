package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.check.PositiveDataChecks;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.contract.model.HttpMethod;
import java.util.Locale;
import java.util.Optional;

/** Judges whether data that a server accepted is the data that it has now, as far as its answer tells. */
final class KeepingJudge {
    private final Hearing hearing;

    KeepingJudge(Hearing hearing) {
        this.hearing = hearing;
    }

    void judge(Records.OfStep act, Answer answer) {
        if (!stores(act, answer)) {
            return;
        }
        var type = act.step().request().operation().flatMap(hearing.types()::answer);
        var kept = answer.json().filter(JsonNode::isObject);
        var sent = act.sent().filter(ObjectNode.class::isInstance).map(KeepingJudge::said);
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
            // What is used once and not kept is left out of answers as well, and few documents say that of a member.
            hearing.findings()
                    .notTested(
                            PositiveDataChecks.KEPT,
                            lost.get() + " was accepted, and what is answered to it has no such member",
                            Optional.of(answer));
        } else {
            hearing.findings().passed(PositiveDataChecks.KEPT, answer);
        }
    }

    /** Whether what is sent is to be stored: what an action does with its body only its name tells. */
    private static boolean stores(Records.OfStep act, Answer answer) {
        return act.step().request().method() != HttpMethod.POST
                || act.step().keep().isPresent()
                || answer.status() == 201;
    }

    /** What was sent but for nulls: who sends null leaves the value to the server. */
    private static JsonNode said(JsonNode sent) {
        ObjectNode said = sent.deepCopy();
        said.properties().removeIf(member -> member.getValue().isNull());
        return said;
    }

    /**
     * Another spelling of the same is less than another value: addresses, names and blanks are often put straight. So is null: what is
     * used once and not kept is answered so.
     */
    private void differs(Likeness.Difference difference, Answer answer) {
        var message = "accepted, and kept otherwise than sent: " + difference.text();
        var comparison = Findings.Comparison.of(
                SchemaMessage.shown(difference.expected()), SchemaMessage.shown(difference.actual()));
        if (difference.actual().isNull() || spelling(difference.expected()).equals(spelling(difference.actual()))) {
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
