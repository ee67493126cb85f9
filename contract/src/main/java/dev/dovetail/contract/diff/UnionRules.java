package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** One of several schemas, and how to tell which. */
public final class UnionRules {
    public static final Rule UNION_INTRODUCED =
            both("union-introduced", "one of several schemas where there was one", breaking(SOURCE, SOURCE));

    public static final Rule UNION_WIDENED =
            split("union-widened", "the schema became one of several", risky(NONE, SOURCE), breaking(SOURCE, NONE));

    public static final Rule UNION_NARROWED = split(
            "union-narrowed",
            "one of several schemas is the only one left",
            breaking(SOURCE, SOURCE),
            harmless(SOURCE, SOURCE));

    public static final Rule UNION_DISSOLVED =
            both("union-dissolved", "one schema where there was one of several", breaking(SOURCE, SOURCE));

    public static final Rule UNION_KIND_CHANGED =
            both("union-kind-changed", "oneOf and anyOf were swapped", risky(NONE, NONE));

    public static final Rule VARIANT_ADDED =
            split("variant-added", "a variant was added", harmless(NONE, SOURCE), breaking(SOURCE, NONE));

    public static final Rule VARIANT_REMOVED =
            split("variant-removed", "a variant was removed", breaking(SOURCE, SOURCE), harmless(SOURCE, SOURCE));

    public static final Rule DISCRIMINATOR_ADDED =
            both("discriminator-added", "a discriminator was added", breaking(BEHAVIOUR, BEHAVIOUR));

    public static final Rule DISCRIMINATOR_REMOVED =
            both("discriminator-removed", "the discriminator was removed", breaking(BEHAVIOUR, BEHAVIOUR));

    public static final Rule DISCRIMINATOR_PROPERTY_CHANGED = both(
            "discriminator-property-changed", "the discriminator is another property", breaking(BEHAVIOUR, BEHAVIOUR));

    public static final Rule DISCRIMINATOR_MAPPING_ADDED =
            both("discriminator-mapping-added", "the discriminator has another value", harmless(BEHAVIOUR, BEHAVIOUR));

    public static final Rule DISCRIMINATOR_MAPPING_REMOVED = both(
            "discriminator-mapping-removed",
            "a value of the discriminator was removed",
            breaking(BEHAVIOUR, BEHAVIOUR));

    public static final Rule DISCRIMINATOR_MAPPING_CHANGED = both(
            "discriminator-mapping-changed",
            "a value of the discriminator means another schema",
            breaking(BEHAVIOUR, BEHAVIOUR));

    private UnionRules() {}

    static List<Rule> all() {
        return List.of(
                UNION_INTRODUCED,
                UNION_WIDENED,
                UNION_NARROWED,
                UNION_DISSOLVED,
                UNION_KIND_CHANGED,
                VARIANT_ADDED,
                VARIANT_REMOVED,
                DISCRIMINATOR_ADDED,
                DISCRIMINATOR_REMOVED,
                DISCRIMINATOR_PROPERTY_CHANGED,
                DISCRIMINATOR_MAPPING_ADDED,
                DISCRIMINATOR_MAPPING_REMOVED,
                DISCRIMINATOR_MAPPING_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.SCHEMAS, sentence, effect);
    }

    private static Rule split(String id, String sentence, Effect request, Effect response) {
        return new Rule(id, Area.SCHEMAS, sentence, request, response);
    }
}
