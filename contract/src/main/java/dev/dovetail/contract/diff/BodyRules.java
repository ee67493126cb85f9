package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Request bodies. */
public final class BodyRules {

    public static final Rule BODY_ADDED_REQUIRED =
            both("body-added-required", "a required body was added", breaking(SOURCE, SOURCE));
    public static final Rule BODY_ADDED_OPTIONAL =
            both("body-added-optional", "an optional body was added", harmless(SOURCE, SOURCE));
    public static final Rule BODY_REMOVED = both("body-removed", "the body was removed", breaking(SOURCE, SOURCE));
    public static final Rule BODY_BECAME_REQUIRED =
            both("body-became-required", "the body became required", breaking(SOURCE, BEHAVIOUR));
    public static final Rule BODY_BECAME_OPTIONAL =
            both("body-became-optional", "the body became optional", harmless(NONE, BEHAVIOUR));
    public static final Rule MEDIA_TYPE_REMOVED =
            both("media-type-removed", "a media type is no longer accepted", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule MEDIA_TYPE_ADDED =
            both("media-type-added", "a media type is accepted as well", harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule BODY_SCHEMA_ADDED =
            both("body-schema-added", "a media type got a schema", breaking(SOURCE, SOURCE));
    public static final Rule BODY_SCHEMA_REMOVED =
            both("body-schema-removed", "a media type lost its schema", harmless(SOURCE, SOURCE));
    public static final Rule ENCODING_CHANGED =
            both("encoding-changed", "the encoding of a part changed", breaking(BEHAVIOUR, BEHAVIOUR));

    private BodyRules() {}

    static List<Rule> all() {
        return List.of(
                BODY_ADDED_REQUIRED,
                BODY_ADDED_OPTIONAL,
                BODY_REMOVED,
                BODY_BECAME_REQUIRED,
                BODY_BECAME_OPTIONAL,
                MEDIA_TYPE_REMOVED,
                MEDIA_TYPE_ADDED,
                BODY_SCHEMA_ADDED,
                BODY_SCHEMA_REMOVED,
                ENCODING_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.BODIES, sentence, effect);
    }
}
