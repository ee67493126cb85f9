package dev.dovetail.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Smallest and largest values, lengths and numbers of things; multiples; uniqueness. */
final class BoundsComparison {

    private BoundsComparison() {}

    /** A bound on a line of numbers. */
    private record Bound(BigDecimal value, boolean exclusive) {
        String text() {
            return (exclusive ? "exclusive " : "") + value.toPlainString();
        }

        /** How far to the right it lies, where it is a lower bound. */
        int compareLower(Bound other) {
            var order = value.compareTo(other.value);
            return order != 0 ? order : Boolean.compare(exclusive, other.exclusive);
        }

        int compareUpper(Bound other) {
            var order = other.value.compareTo(value);
            return order != 0 ? order : Boolean.compare(exclusive, other.exclusive);
        }
    }

    static void compare(Meeting meeting) {
        Keywords.LOWER.forEach(keyword -> lower(meeting, keyword, ""));
        Keywords.UPPER.forEach(keyword -> upper(meeting, keyword, ""));
        lower(meeting, "minimum", "exclusiveMinimum");
        upper(meeting, "maximum", "exclusiveMaximum");
        multiples(meeting);
        var before = meeting.before().flag("uniqueItems");
        if (before != meeting.after().flag("uniqueItems")) {
            meeting.addKeyword(
                    before ? ValueRules.UNIQUE_ITEMS_REMOVED : ValueRules.UNIQUE_ITEMS_ADDED, "uniqueItems", "");
        }
    }

    private static void lower(Meeting meeting, String keyword, String exclusive) {
        var before = bound(meeting.before(), keyword, exclusive, true);
        var after = bound(meeting.after(), keyword, exclusive, true);
        var order = (before.isEmpty() || after.isEmpty()) ? 0 : after.get().compareLower(before.get());
        report(meeting, keyword, before, after, order);
    }

    private static void upper(Meeting meeting, String keyword, String exclusive) {
        var before = bound(meeting.before(), keyword, exclusive, false);
        var after = bound(meeting.after(), keyword, exclusive, false);
        var order = (before.isEmpty() || after.isEmpty()) ? 0 : after.get().compareUpper(before.get());
        report(meeting, keyword, before, after, order);
    }

    /** Above 0 means that the new bound allows less. */
    private static void report(
            Meeting meeting, String keyword, Optional<Bound> before, Optional<Bound> after, int order) {
        var count = Keywords.COUNTS.contains(keyword);
        Rule rule;
        if (before.isEmpty() && after.isPresent()) {
            rule = count ? ValueRules.COUNT_SET : ValueRules.BOUND_SET;
        } else if (before.isPresent() && after.isEmpty()) {
            rule = count ? ValueRules.COUNT_REMOVED : ValueRules.BOUND_REMOVED;
        } else if (order == 0) {
            return;
        } else if (order > 0) {
            rule = count ? ValueRules.COUNT_TIGHTENED : ValueRules.BOUND_TIGHTENED;
        } else {
            rule = count ? ValueRules.COUNT_RELAXED : ValueRules.BOUND_RELAXED;
        }
        var detail = Texts.change(
                before.map(Bound::text).orElse("none"), after.map(Bound::text).orElse("none"));
        meeting.addKeyword(rule, keyword, keyword + " " + detail);
    }

    /** The bound as both ways of writing it say it: 3.0 has a flag, 3.1 a bound of its own. */
    private static Optional<Bound> bound(Effective schema, String keyword, String exclusive, boolean lower) {
        var inclusive = schema.value(keyword).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        var flagged = schema.value(exclusive).filter(BooleanNode.TRUE::equals).isPresent();
        var one = inclusive.map(value -> new Bound(value, flagged));
        var other =
                schema.value(exclusive).filter(JsonNode::isNumber).map(value -> new Bound(value.decimalValue(), true));
        if (one.isEmpty() || other.isEmpty()) {
            var found = one.or(() -> other);
            return found.filter(bound -> !(lower && zero(keyword, bound)));
        }
        var order = lower ? one.get().compareLower(other.get()) : one.get().compareUpper(other.get());
        return order >= 0 ? one : other;
    }

    /** A length or number of at least nothing says nothing. */
    private static boolean zero(String keyword, Bound bound) {
        return !keyword.equals("minimum") && bound.value().signum() <= 0;
    }

    private static void multiples(Meeting meeting) {
        var before =
                meeting.before().value("multipleOf").filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        var after =
                meeting.after().value("multipleOf").filter(JsonNode::isNumber).map(JsonNode::decimalValue);
        if (before.isEmpty() && after.isPresent()) {
            meeting.addKeyword(
                    ValueRules.MULTIPLE_OF_ADDED, "multipleOf", after.get().toPlainString());
        } else if (before.isPresent() && after.isEmpty()) {
            meeting.addKeyword(
                    ValueRules.MULTIPLE_OF_REMOVED, "multipleOf", before.get().toPlainString());
        } else if (before.isPresent() && before.get().compareTo(after.orElseThrow()) != 0) {
            var detail = Texts.change(before.get().toPlainString(), after.get().toPlainString());
            meeting.addKeyword(ValueRules.MULTIPLE_OF_CHANGED, "multipleOf", detail);
        }
    }
}
