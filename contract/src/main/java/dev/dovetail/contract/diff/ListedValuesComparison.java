package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diff.Effective.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** {@code enum} and {@code const}. */
final class ListedValuesComparison {

    private ListedValuesComparison() {}

    static void compare(Meeting meeting) {
        var before = meeting.before().values();
        var after = meeting.after().values();
        if (before.isEmpty() && after.isEmpty()) {
            extensible(meeting);
            return;
        }
        if (before.isEmpty()) {
            add(meeting, constant(after) ? ValueRules.CONST_ADDED : ValueRules.ENUM_INTRODUCED, list(after));
        } else if (after.isEmpty()) {
            add(meeting, constant(before) ? ValueRules.CONST_REMOVED : ValueRules.ENUM_REMOVED, list(before));
        } else {
            lists(meeting, before.get(), after.get());
        }
    }

    private static void lists(Meeting meeting, Values before, Values after) {
        var removed = without(before.values(), after.values());
        var added = without(after.values(), before.values());
        if (constant(Optional.of(before)) && constant(Optional.of(after)) && !removed.isEmpty()) {
            add(meeting, ValueRules.CONST_CHANGED, Texts.change(Texts.of(removed.get(0)), Texts.of(added.get(0))));
            return;
        }
        removed.forEach(value -> add(meeting, ValueRules.ENUM_VALUE_REMOVED, Texts.of(value)));
        var grows = meeting.before().keywords().containsKey("x-extensible-enum");
        added.forEach(value -> add(
                meeting,
                grows ? ValueRules.ENUM_VALUE_ADDED_EXTENSIBLE : ValueRules.ENUM_VALUE_ADDED,
                Texts.of(value)));
    }

    private static void extensible(Meeting meeting) {
        var before = extension(meeting.before());
        var after = extension(meeting.after());
        if (!after.isEmpty()) {
            without(before, after)
                    .forEach(value -> meeting.addKeyword(
                            ValueRules.EXTENSIBLE_VALUE_REMOVED, "x-extensible-enum", Texts.of(value)));
        }
        if (!before.isEmpty()) {
            without(after, before)
                    .forEach(value -> meeting.addKeyword(
                            ValueRules.ENUM_VALUE_ADDED_EXTENSIBLE, "x-extensible-enum", Texts.of(value)));
        }
    }

    private static List<JsonNode> extension(Effective schema) {
        var list = new ArrayList<JsonNode>();
        schema.value("x-extensible-enum").filter(JsonNode::isArray).ifPresent(values -> values.forEach(list::add));
        return list;
    }

    private static void add(Meeting meeting, Rule rule, String detail) {
        meeting.add(
                rule,
                detail,
                meeting.before().values().map(Values::pointer).or(() -> Meeting.first(meeting.oldSchemas())),
                meeting.after().values().map(Values::pointer).or(() -> Meeting.first(meeting.newSchemas())));
    }

    private static boolean constant(Optional<Values> values) {
        return values.filter(list -> list.constant() && list.values().size() == 1)
                .isPresent();
    }

    private static String list(Optional<Values> values) {
        return String.join(
                ", ", values.orElseThrow().values().stream().map(Texts::of).toList());
    }

    private static List<JsonNode> without(List<JsonNode> values, List<JsonNode> others) {
        var left = new ArrayList<>(values);
        // A set: lists of values can be long.
        left.removeAll(new HashSet<>(others));
        return left;
    }
}
