package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** What values schemas allow. */
public final class ValueRules {

    public static final Rule ENUM_INTRODUCED =
            split("enum-introduced", "the values are listed", breaking(SOURCE, SOURCE), harmless(SOURCE, SOURCE));
    public static final Rule ENUM_REMOVED = split(
            "enum-removed", "the values are no longer listed", harmless(SOURCE, SOURCE), breaking(SOURCE, SOURCE));
    public static final Rule ENUM_VALUE_ADDED =
            split("enum-value-added", "a value was added", harmless(NONE, SOURCE), risky(SOURCE, NONE));
    public static final Rule ENUM_VALUE_ADDED_EXTENSIBLE = split(
            "enum-value-added-extensible",
            "a value was added to a list that says it grows",
            harmless(NONE, SOURCE),
            harmless(SOURCE, NONE));
    public static final Rule ENUM_VALUE_REMOVED =
            split("enum-value-removed", "a value was removed", breaking(SOURCE, SOURCE), harmless(SOURCE, SOURCE));
    public static final Rule EXTENSIBLE_VALUE_REMOVED =
            both("extensible-value-removed", "a value was removed from x-extensible-enum", breaking(NONE, NONE));
    public static final Rule CONST_ADDED =
            split("const-added", "only one value is allowed", breaking(SOURCE, SOURCE), harmless(SOURCE, SOURCE));
    public static final Rule CONST_CHANGED = both("const-changed", "the only value changed", breaking(SOURCE, SOURCE));
    public static final Rule CONST_REMOVED = split(
            "const-removed", "other values are allowed as well", harmless(SOURCE, SOURCE), breaking(SOURCE, SOURCE));
    public static final Rule BOUND_TIGHTENED = split(
            "bound-tightened", "a bound allows less", breaking(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule BOUND_SET =
            split("bound-set", "a bound was set", risky(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule BOUND_RELAXED = split(
            "bound-relaxed", "a bound allows more", harmless(BEHAVIOUR, BEHAVIOUR), breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule BOUND_REMOVED = split(
            "bound-removed", "a bound was taken away", harmless(BEHAVIOUR, BEHAVIOUR), breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule COUNT_TIGHTENED = split(
            "count-tightened",
            "a bound of a number of things allows less",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule COUNT_SET = split(
            "count-set",
            "a bound of a number of things was set",
            risky(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule COUNT_RELAXED = split(
            "count-relaxed",
            "a bound of a number of things allows more",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule COUNT_REMOVED = split(
            "count-removed",
            "a bound of a number of things was taken away",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule MULTIPLE_OF_ADDED = split(
            "multiple-of-added",
            "values are multiples of a number",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule MULTIPLE_OF_CHANGED = split(
            "multiple-of-changed",
            "values are multiples of another number",
            breaking(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule MULTIPLE_OF_REMOVED = split(
            "multiple-of-removed",
            "values are no longer multiples of a number",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule UNIQUE_ITEMS_ADDED = split(
            "unique-items-added", "items are unique", breaking(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule UNIQUE_ITEMS_REMOVED = split(
            "unique-items-removed",
            "items are no longer unique",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PATTERN_ADDED =
            split("pattern-added", "a pattern was set", breaking(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PATTERN_CHANGED =
            both("pattern-changed", "the pattern changed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PATTERN_GENERALISED = split(
            "pattern-generalised",
            "the pattern allows more",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PATTERN_REMOVED = split(
            "pattern-removed",
            "the pattern was taken away",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule DEFAULT_ADDED =
            split("default-added", "a default was given", risky(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule DEFAULT_CHANGED = split(
            "default-changed", "the default changed", risky(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule DEFAULT_REMOVED = split(
            "default-removed",
            "the default was taken away",
            risky(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));

    private ValueRules() {}

    static List<Rule> all() {
        return List.of(
                ENUM_INTRODUCED,
                ENUM_REMOVED,
                ENUM_VALUE_ADDED,
                ENUM_VALUE_ADDED_EXTENSIBLE,
                ENUM_VALUE_REMOVED,
                EXTENSIBLE_VALUE_REMOVED,
                CONST_ADDED,
                CONST_CHANGED,
                CONST_REMOVED,
                BOUND_TIGHTENED,
                BOUND_SET,
                BOUND_RELAXED,
                BOUND_REMOVED,
                COUNT_TIGHTENED,
                COUNT_SET,
                COUNT_RELAXED,
                COUNT_REMOVED,
                MULTIPLE_OF_ADDED,
                MULTIPLE_OF_CHANGED,
                MULTIPLE_OF_REMOVED,
                UNIQUE_ITEMS_ADDED,
                UNIQUE_ITEMS_REMOVED,
                PATTERN_ADDED,
                PATTERN_CHANGED,
                PATTERN_GENERALISED,
                PATTERN_REMOVED,
                DEFAULT_ADDED,
                DEFAULT_CHANGED,
                DEFAULT_REMOVED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.VALUES, sentence, effect);
    }

    private static Rule split(String id, String sentence, Effect request, Effect response) {
        return new Rule(id, Area.VALUES, sentence, request, response);
    }
}
