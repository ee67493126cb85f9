package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Parameters. What their schemas say is judged by the rules for requests. */
public final class ParameterRules {

    public static final Rule PARAMETER_ADDED_REQUIRED =
            both("parameter-added-required", "a required parameter was added", breaking(SOURCE, SOURCE));
    public static final Rule PARAMETER_ADDED_OPTIONAL =
            both("parameter-added-optional", "an optional parameter was added", harmless(SOURCE, SOURCE));
    public static final Rule PARAMETER_REMOVED =
            both("parameter-removed", "a parameter was removed", risky(SOURCE, SOURCE));
    public static final Rule PARAMETER_REMOVED_DEPRECATED =
            both("parameter-removed-deprecated", "a deprecated parameter was removed", harmless(SOURCE, SOURCE));
    public static final Rule PARAMETER_REMOVED_BEFORE_SUNSET = both(
            "parameter-removed-before-sunset",
            "a parameter was removed before the date of its end",
            breaking(SOURCE, SOURCE));
    public static final Rule PARAMETER_BECAME_REQUIRED =
            both("parameter-became-required", "a parameter became required", breaking(SOURCE, SOURCE));
    public static final Rule PARAMETER_BECAME_OPTIONAL =
            both("parameter-became-optional", "a parameter became optional", harmless(SOURCE, SOURCE));
    public static final Rule PARAMETER_MOVED =
            both("parameter-moved", "a parameter travels in another place", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_CASE_CHANGED =
            both("parameter-case-changed", "the name of a parameter changed in case", breaking(NONE, NONE));
    public static final Rule HEADER_CASE_CHANGED =
            both("header-case-changed", "the name of a header changed in case", harmless(NONE, NONE));
    public static final Rule PARAMETER_ORDER_CHANGED =
            both("parameter-order-changed", "the order of required parameters changed", harmless(SOURCE, SOURCE));
    public static final Rule OPTIONAL_PARAMETER_ORDER_CHANGED =
            both("optional-parameter-order-changed", "the order of optional parameters changed", harmless(NONE, NONE));

    public static final Rule PARAMETER_STYLE_CHANGED =
            both("parameter-style-changed", "style changed", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_EXPLODE_CHANGED =
            both("parameter-explode-changed", "explode changed", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_RESERVED_NARROWED = both(
            "parameter-reserved-narrowed",
            "reserved characters are no longer allowed as they are",
            breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_RESERVED_WIDENED = both(
            "parameter-reserved-widened",
            "reserved characters are allowed as they are",
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_EMPTY_NARROWED =
            both("parameter-empty-narrowed", "an empty value is no longer allowed", breaking(NONE, NONE));
    public static final Rule PARAMETER_EMPTY_WIDENED =
            both("parameter-empty-widened", "an empty value is allowed", harmless(NONE, NONE));
    public static final Rule PARAMETER_CONTENT_SWAPPED =
            both("parameter-content-swapped", "schema and content were swapped", breaking(SOURCE, SOURCE));
    public static final Rule PARAMETER_CONTENT_CHANGED =
            both("parameter-content-changed", "the media type of the content changed", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_DEFAULT_ADDED =
            both("parameter-default-added", "a default was given", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_DEFAULT_CHANGED =
            both("parameter-default-changed", "the default changed", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PARAMETER_DEFAULT_REMOVED =
            both("parameter-default-removed", "the default was taken away", breaking(BEHAVIOUR, BEHAVIOUR));

    private ParameterRules() {}

    static List<Rule> all() {
        return List.of(
                PARAMETER_ADDED_REQUIRED,
                PARAMETER_ADDED_OPTIONAL,
                PARAMETER_REMOVED,
                PARAMETER_REMOVED_DEPRECATED,
                PARAMETER_REMOVED_BEFORE_SUNSET,
                PARAMETER_BECAME_REQUIRED,
                PARAMETER_BECAME_OPTIONAL,
                PARAMETER_MOVED,
                PARAMETER_CASE_CHANGED,
                HEADER_CASE_CHANGED,
                PARAMETER_ORDER_CHANGED,
                OPTIONAL_PARAMETER_ORDER_CHANGED,
                PARAMETER_STYLE_CHANGED,
                PARAMETER_EXPLODE_CHANGED,
                PARAMETER_RESERVED_NARROWED,
                PARAMETER_RESERVED_WIDENED,
                PARAMETER_EMPTY_NARROWED,
                PARAMETER_EMPTY_WIDENED,
                PARAMETER_CONTENT_SWAPPED,
                PARAMETER_CONTENT_CHANGED,
                PARAMETER_DEFAULT_ADDED,
                PARAMETER_DEFAULT_CHANGED,
                PARAMETER_DEFAULT_REMOVED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.PARAMETERS, sentence, effect);
    }
}
