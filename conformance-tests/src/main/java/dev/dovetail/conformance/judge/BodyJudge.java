package dev.dovetail.conformance.judge;

import com.networknt.schema.Error;
import dev.dovetail.conformance.check.ShapeChecks;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.conformance.result.Check;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.schema.SchemaMessage;
import dev.dovetail.conformance.schema.Schemas;
import dev.dovetail.conformance.schema.Shortcomings;
import dev.dovetail.contract.model.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Looks at a body of JSON: whether it is as its schema says, in the direction from server to client, and has nothing else in it. */
final class BodyJudge {
    private final Findings findings;
    private final Schemas schemas;
    private final Members members;

    BodyJudge(Findings findings, Types types, Schemas schemas) {
        this.findings = findings;
        this.schemas = schemas;
        this.members = new Members(types);
    }

    void judge(Content content, Answer answer) {
        var check = check(answer);
        if (answer.beyond().isPresent()) {
            findings.notTested(check, answer.beyond().get(), Optional.of(answer));
            return;
        }
        if (!answer.isIn(StandardCharsets.UTF_8)) {
            findings.notTested(check, "the body is not in UTF-8, as JSON has to be", Optional.of(answer));
            return;
        }
        if (answer.json().isEmpty()) {
            findings.failed(
                    check,
                    answer.flaw().orElse("the body is not JSON"),
                    Findings.Comparison.of("JSON", "something else"),
                    content.origin(),
                    answer);
            return;
        }
        if (content.schemaPointer().isEmpty()) {
            findings.passed(check, answer);
            return;
        }
        var value = answer.json().get();
        var errors = schemas.errors(content.schemaPointer().get(), value, Schemas.Way.ANSWERED);
        if (errors.isEmpty()) {
            findings.notTested(
                    check, "the schema of the document cannot be used by the validator", Optional.of(answer));
            return;
        }
        schema(content, errors.get(), answer);
        undocumented(content, answer);
    }

    private static Check check(Answer answer) {
        return answer.status() < 400 ? ShapeChecks.BODY : ShapeChecks.ERROR_BODY;
    }

    private void schema(Content content, List<Error> errors, Answer answer) {
        var check = check(answer);
        var sentBack = errors.stream().filter(BodyJudge::ofOneDirection).toList();
        if (!sentBack.isEmpty()) {
            complain(ShapeChecks.WRITE_ONLY, content, sentBack, answer);
        } else if (check.equals(ShapeChecks.BODY)) {
            findings.passed(ShapeChecks.WRITE_ONLY, answer);
        }
        var others = errors.stream().filter(error -> !ofOneDirection(error)).toList();
        if (others.isEmpty()) {
            findings.passed(check, answer);
        } else {
            complain(check, content, others, answer);
        }
    }

    private static boolean ofOneDirection(Error error) {
        return "writeOnly".equals(error.getKeyword());
    }

    private void complain(Check check, Content content, List<Error> errors, Answer answer) {
        var shortcomings = Shortcomings.of(errors);
        var first = shortcomings.first().orElseThrow();
        var message = SchemaMessage.of(first);
        var place = content.type().flatMap(type -> members.declared(type, SchemaMessage.steps(first)));
        findings.failed(
                check,
                shortcomings.text(schemas, UnaryOperator.identity()),
                Findings.Comparison.of(message.expected(), message.actual()),
                place.orElse(content.origin()),
                answer);
    }

    private void undocumented(Content content, Answer answer) {
        if (content.type().isEmpty() || answer.status() >= 400) {
            return;
        }
        var found = members.undocumented(content.type().get(), answer.json().orElseThrow());
        if (found.isEmpty()) {
            findings.passed(ShapeChecks.UNDOCUMENTED_MEMBER, answer);
        } else {
            findings.failed(
                    ShapeChecks.UNDOCUMENTED_MEMBER,
                    "members that the document does not name: " + String.join(", ", found),
                    Findings.Comparison.NONE,
                    content.origin(),
                    answer);
        }
    }
}
