package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** What schemas say of types, members and combinations. */
public final class SchemaRules {

    public static final Rule TYPE_CHANGED = both("type-changed", "the type changed", breaking(SOURCE, SOURCE));
    public static final Rule TYPE_WIDENED =
            split("type-widened", "more types are allowed", harmless(SOURCE, SOURCE), breaking(SOURCE, SOURCE));
    public static final Rule TYPE_NARROWED =
            split("type-narrowed", "fewer types are allowed", breaking(SOURCE, SOURCE), harmless(SOURCE, SOURCE));
    public static final Rule FORMAT_CHANGED = both("format-changed", "the format changed", risky(SOURCE, SOURCE));
    public static final Rule FORMAT_WIDENED =
            split("format-widened", "the format allows more", harmless(NONE, SOURCE), breaking(SOURCE, NONE));
    public static final Rule FORMAT_NARROWED =
            split("format-narrowed", "the format allows less", breaking(SOURCE, NONE), harmless(NONE, SOURCE));
    public static final Rule FORMAT_ADDED =
            split("format-added", "a format was given", breaking(SOURCE, SOURCE), harmless(SOURCE, SOURCE));
    public static final Rule FORMAT_REMOVED =
            split("format-removed", "the format was taken away", harmless(SOURCE, SOURCE), risky(SOURCE, SOURCE));
    public static final Rule BECAME_NULLABLE =
            split("became-nullable", "null is allowed", harmless(NONE, NONE), breaking(NONE, NONE));
    public static final Rule BECAME_NOT_NULLABLE =
            split("became-not-nullable", "null is no longer allowed", breaking(NONE, NONE), harmless(NONE, NONE));
    public static final Rule PROPERTY_ADDED_REQUIRED = split(
            "property-added-required",
            "a required property was added",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PROPERTY_ADDED_OPTIONAL =
            both("property-added-optional", "an optional property was added", harmless(NONE, NONE));
    public static final Rule PROPERTY_REMOVED =
            both("property-removed", "a property was removed", risky(SOURCE, SOURCE));
    public static final Rule PROPERTY_REMOVED_CLOSED = split(
            "property-removed-closed",
            "a property was removed, and others are not allowed",
            breaking(SOURCE, SOURCE),
            risky(SOURCE, SOURCE));
    public static final Rule PROPERTY_REMOVED_REQUIRED = split(
            "property-removed-required",
            "a property that is always there was removed",
            risky(SOURCE, SOURCE),
            breaking(SOURCE, SOURCE));
    public static final Rule PROPERTY_BECAME_REQUIRED = split(
            "property-became-required",
            "a property became required",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PROPERTY_BECAME_OPTIONAL = split(
            "property-became-optional",
            "a property became optional",
            harmless(BEHAVIOUR, BEHAVIOUR),
            breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ADDITIONAL_PROPERTIES_CLOSED = split(
            "additional-properties-closed",
            "other properties are no longer allowed",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ADDITIONAL_PROPERTIES_OPENED = split(
            "additional-properties-opened",
            "other properties are allowed",
            harmless(BEHAVIOUR, BEHAVIOUR),
            risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ADDITIONAL_PROPERTIES_TYPED = split(
            "additional-properties-typed",
            "other properties have a type",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule ADDITIONAL_PROPERTIES_UNTYPED = split(
            "additional-properties-untyped",
            "other properties no longer have a type",
            harmless(SOURCE, SOURCE),
            risky(SOURCE, SOURCE));
    public static final Rule READ_ONLY_ADDED =
            split("read-only-added", "a property is only received now", risky(SOURCE, SOURCE), harmless(NONE, NONE));
    public static final Rule READ_ONLY_REMOVED =
            both("read-only-removed", "a property is sent as well", harmless(NONE, NONE));
    public static final Rule READ_ONLY_REMOVED_REQUIRED = split(
            "read-only-removed-required",
            "a required property has to be sent as well",
            breaking(BEHAVIOUR, BEHAVIOUR),
            harmless(NONE, NONE));
    public static final Rule WRITE_ONLY_ADDED =
            split("write-only-added", "a property is only sent now", harmless(NONE, NONE), risky(SOURCE, SOURCE));
    public static final Rule WRITE_ONLY_ADDED_REQUIRED = split(
            "write-only-added-required",
            "a property that was always there is only sent now",
            harmless(NONE, NONE),
            breaking(SOURCE, SOURCE));
    public static final Rule WRITE_ONLY_REMOVED = split(
            "write-only-removed", "a property is received as well", harmless(NONE, NONE), risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PROPERTY_DEPRECATED =
            both("property-deprecated", "a property was deprecated", harmless(NONE, NONE));
    public static final Rule PROPERTY_REACTIVATED =
            both("property-reactivated", "a property is no longer deprecated", harmless(NONE, NONE));
    public static final Rule NOT_ADDED =
            split("not-added", "a schema is excluded", breaking(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule NOT_REMOVED = split(
            "not-removed",
            "a schema is no longer excluded",
            harmless(BEHAVIOUR, BEHAVIOUR),
            breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule NOT_CHANGED =
            both("not-changed", "another schema is excluded", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule KEYWORD_ADDED =
            split("keyword-added", "a rule was added", breaking(BEHAVIOUR, BEHAVIOUR), harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule KEYWORD_REMOVED = split(
            "keyword-removed", "a rule was removed", harmless(BEHAVIOUR, BEHAVIOUR), breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule KEYWORD_CHANGED = both("keyword-changed", "a rule changed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule CONTENT_ENCODING_CHANGED =
            both("content-encoding-changed", "how text carries other content changed", breaking(SOURCE, SOURCE));
    public static final Rule XML_CHANGED =
            both("xml-changed", "how it is written as XML changed", breaking(BEHAVIOUR, BEHAVIOUR));

    private SchemaRules() {}

    static List<Rule> all() {
        return List.of(
                TYPE_CHANGED,
                TYPE_WIDENED,
                TYPE_NARROWED,
                FORMAT_CHANGED,
                FORMAT_WIDENED,
                FORMAT_NARROWED,
                FORMAT_ADDED,
                FORMAT_REMOVED,
                BECAME_NULLABLE,
                BECAME_NOT_NULLABLE,
                PROPERTY_ADDED_REQUIRED,
                PROPERTY_ADDED_OPTIONAL,
                PROPERTY_REMOVED,
                PROPERTY_REMOVED_CLOSED,
                PROPERTY_REMOVED_REQUIRED,
                PROPERTY_BECAME_REQUIRED,
                PROPERTY_BECAME_OPTIONAL,
                ADDITIONAL_PROPERTIES_CLOSED,
                ADDITIONAL_PROPERTIES_OPENED,
                ADDITIONAL_PROPERTIES_TYPED,
                ADDITIONAL_PROPERTIES_UNTYPED,
                READ_ONLY_ADDED,
                READ_ONLY_REMOVED,
                READ_ONLY_REMOVED_REQUIRED,
                WRITE_ONLY_ADDED,
                WRITE_ONLY_ADDED_REQUIRED,
                WRITE_ONLY_REMOVED,
                PROPERTY_DEPRECATED,
                PROPERTY_REACTIVATED,
                NOT_ADDED,
                NOT_REMOVED,
                NOT_CHANGED,
                KEYWORD_ADDED,
                KEYWORD_REMOVED,
                KEYWORD_CHANGED,
                CONTENT_ENCODING_CHANGED,
                XML_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.SCHEMAS, sentence, effect);
    }

    private static Rule split(String id, String sentence, Effect request, Effect response) {
        return new Rule(id, Area.SCHEMAS, sentence, request, response);
    }
}
