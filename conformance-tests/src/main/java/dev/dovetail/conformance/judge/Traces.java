package dev.dovetail.conformance.judge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Step;
import dev.dovetail.conformance.run.Answer;
import dev.dovetail.conformance.run.IdentityReader;
import dev.dovetail.conformance.run.Records;
import dev.dovetail.contract.model.TypeRef;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Recognises a thing that this run created where it should not be seen. Identifiers may be counted anew below each parent, so the
 * same identifier alone does not make it the same thing.
 */
final class Traces {
    /** A text that two things do not share by chance: a mark of a run, a UUID, a time, a long token. */
    private static final Pattern TELLING = Pattern.compile(
            "dovetail .*|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\\d{4}-\\d\\d-\\d\\dT\\d\\d:.*|[\\w-]{16,}",
            Pattern.DOTALL);

    private final Likeness likeness;

    Traces(Likeness likeness) {
        this.likeness = likeness;
    }

    /** Whether two bodies show the same thing; empty where their content does not tell things apart. */
    Optional<Boolean> same(Optional<TypeRef> type, JsonNode one, JsonNode other) {
        if (!alike(type, one, other)) {
            return Optional.of(false);
        }
        return telling(one) ? Optional.of(true) : Optional.empty();
    }

    /** The first page of a list that shows what a step created. */
    Optional<Answer> seen(Records.OfStep list, Records.OfStep created) {
        return list.answers().stream()
                .filter(page -> page.json().filter(body -> holds(body, created)).isPresent())
                .findFirst();
    }

    private boolean holds(JsonNode page, Records.OfStep created) {
        if (created.mark().isPresent()) {
            return page.toString().contains(created.mark().get());
        }
        var answered = created.answer().flatMap(Answer::json);
        var parameter = created.step().keep().map(Step.Keep::parameter);
        if (created.identifier().isEmpty() || answered.isEmpty() || parameter.isEmpty()) {
            return false;
        }
        var identifier = created.identifier().get().asText();
        return items(page)
                .filter(item -> IdentityReader.inBody(item, parameter.get())
                        .filter(found -> found.asText().equals(identifier))
                        .isPresent())
                .anyMatch(item -> sharesTelling(item, answered.get()));
    }

    /** Whether the two have the same text in a member where two things would not have it by chance. */
    private static boolean sharesTelling(JsonNode item, JsonNode thing) {
        return item.properties().stream()
                .filter(member -> telling(member.getValue()))
                .anyMatch(member -> member.getValue().equals(thing.get(member.getKey())));
    }

    private boolean alike(Optional<TypeRef> type, JsonNode one, JsonNode other) {
        var objects = one.isObject() && other.isObject();
        return type.filter(known -> objects)
                .map(known -> likeness.beforeAndAfter(known, one, other).isEmpty())
                .orElseGet(() -> likeness.alike(one, other));
    }

    private static boolean telling(JsonNode value) {
        return value.isContainerNode()
                ? StreamSupport.stream(value.spliterator(), false).anyMatch(Traces::telling)
                : (value.isTextual() && TELLING.matcher(value.asText()).matches());
    }

    private static Stream<JsonNode> items(JsonNode page) {
        var members = StreamSupport.stream(page.spliterator(), false);
        return page.isArray() ? members : members.filter(JsonNode::isArray).flatMap(Traces::items);
    }
}
