package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Responses, their headers and links. */
public final class ResponseRules {

    public static final Rule SUCCESS_REMOVED =
            both("success-removed", "a status of success was removed", breaking(SOURCE, SOURCE));
    public static final Rule SUCCESS_ADDED =
            both("success-added", "a status of success was added", risky(SOURCE, SOURCE));
    public static final Rule ERROR_REMOVED =
            both("error-removed", "a status of failure was removed", harmless(NONE, NONE));
    public static final Rule ERROR_ADDED = both("error-added", "a status of failure was added", harmless(NONE, NONE));
    public static final Rule DEFAULT_RESPONSE_REMOVED =
            both("default-response-removed", "the default response was removed", risky(NONE, NONE));
    public static final Rule DEFAULT_RESPONSE_ADDED =
            both("default-response-added", "a default response was added", harmless(NONE, NONE));
    public static final Rule STATUS_REGROUPED = both(
            "status-regrouped",
            "a status is covered by a range, or a range by a status",
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ANSWER_TYPE_REMOVED =
            both("answer-type-removed", "a media type is no longer answered", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ANSWER_TYPE_ADDED =
            both("answer-type-added", "a media type is answered as well", harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ANSWER_TYPE_GENERALISED =
            both("answer-type-generalised", "a media type became a range", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ANSWER_TYPE_SPECIALISED =
            both("answer-type-specialised", "a range became a media type", harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule STREAM_CHANGED =
            both("stream-changed", "a stream became a plain body, or a plain body a stream", breaking(SOURCE, SOURCE));
    public static final Rule ANSWER_BODY_ADDED =
            both("answer-body-added", "the answer got a body", harmless(SOURCE, SOURCE));
    public static final Rule ANSWER_BODY_REMOVED =
            both("answer-body-removed", "the answer lost its body", risky(SOURCE, SOURCE));
    public static final Rule ANSWER_SCHEMA_ADDED =
            both("answer-schema-added", "the body of an answer got a schema", harmless(SOURCE, SOURCE));
    public static final Rule ANSWER_SCHEMA_REMOVED =
            both("answer-schema-removed", "the body of an answer lost its schema", risky(SOURCE, SOURCE));
    public static final Rule HEADER_REMOVED_REQUIRED =
            both("header-removed-required", "a header that is always there was removed", breaking(SOURCE, SOURCE));
    public static final Rule HEADER_REMOVED_OPTIONAL =
            both("header-removed-optional", "an optional header was removed", risky(SOURCE, SOURCE));
    public static final Rule HEADER_ADDED = both("header-added", "a header was added", harmless(NONE, SOURCE));
    public static final Rule HEADER_BECAME_OPTIONAL =
            both("header-became-optional", "a header is no longer always there", breaking(NONE, NONE));
    public static final Rule HEADER_BECAME_REQUIRED =
            both("header-became-required", "a header is always there", harmless(NONE, BEHAVIOUR));
    public static final Rule LINK_REMOVED = both("link-removed", "a link was removed", risky(NONE, NONE));
    public static final Rule LINK_CHANGED = both("link-changed", "a link changed", risky(NONE, NONE));
    public static final Rule LINK_ADDED = both("link-added", "a link was added", harmless(NONE, NONE));

    private ResponseRules() {}

    static List<Rule> all() {
        return List.of(
                SUCCESS_REMOVED,
                SUCCESS_ADDED,
                ERROR_REMOVED,
                ERROR_ADDED,
                DEFAULT_RESPONSE_REMOVED,
                DEFAULT_RESPONSE_ADDED,
                STATUS_REGROUPED,
                ANSWER_TYPE_REMOVED,
                ANSWER_TYPE_ADDED,
                ANSWER_TYPE_GENERALISED,
                ANSWER_TYPE_SPECIALISED,
                STREAM_CHANGED,
                ANSWER_BODY_ADDED,
                ANSWER_BODY_REMOVED,
                ANSWER_SCHEMA_ADDED,
                ANSWER_SCHEMA_REMOVED,
                HEADER_REMOVED_REQUIRED,
                HEADER_REMOVED_OPTIONAL,
                HEADER_ADDED,
                HEADER_BECAME_OPTIONAL,
                HEADER_BECAME_REQUIRED,
                LINK_REMOVED,
                LINK_CHANGED,
                LINK_ADDED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.RESPONSES, sentence, effect);
    }
}
