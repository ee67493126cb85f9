package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;

import java.util.List;

/** What is said of the document as a whole, and of the life of its parts. */
public final class DocumentRules {

    public static final Rule VERSION_DECREASED =
            both("version-decreased", "info.version went back", harmless(NONE, NONE));
    public static final Rule VERSION_UNCHANGED =
            both("version-unchanged", "the document changed and info.version did not", harmless(NONE, NONE));
    public static final Rule VERSION_NOT_MAJOR =
            both("version-not-major", "a breaking change without a new major info.version", harmless(NONE, NONE));
    public static final Rule DIALECT_CHANGED =
            both("dialect-changed", "jsonSchemaDialect changed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule DEPRECATED = both("deprecated", "it was deprecated", harmless(NONE, NONE));
    public static final Rule REACTIVATED = both("reactivated", "it is no longer deprecated", harmless(NONE, NONE));
    public static final Rule SUNSET_REMOVED =
            both("sunset-removed", "the date of its end was taken away", breaking(NONE, NONE));
    public static final Rule SUNSET_EARLIER =
            both("sunset-earlier", "the date of its end moved earlier", breaking(NONE, NONE));
    public static final Rule SUNSET_LATER =
            both("sunset-later", "the date of its end was set or moved later", harmless(NONE, NONE));
    public static final Rule SUNSET_UNREADABLE =
            both("sunset-unreadable", "the date of its end is no date", breaking(NONE, NONE));
    public static final Rule STABILITY_DECREASED =
            both("stability-decreased", "its stability level went down", breaking(NONE, NONE));
    public static final Rule STABILITY_INCREASED =
            both("stability-increased", "its stability level went up", harmless(NONE, NONE));
    public static final Rule DOCUMENTATION_CHANGED =
            both("documentation-changed", "summary, description or examples changed", harmless(NONE, NONE));
    public static final Rule EXTENSION_CHANGED =
            both("extension-changed", "an extension that tools may read changed", harmless(BEHAVIOUR, BEHAVIOUR));
    public static final Rule TAG_DESCRIPTION_CHANGED =
            both("tag-description-changed", "the description of a tag changed", harmless(NONE, NONE));

    private DocumentRules() {}

    static List<Rule> all() {
        return List.of(
                VERSION_DECREASED,
                VERSION_UNCHANGED,
                VERSION_NOT_MAJOR,
                DIALECT_CHANGED,
                DEPRECATED,
                REACTIVATED,
                SUNSET_REMOVED,
                SUNSET_EARLIER,
                SUNSET_LATER,
                SUNSET_UNREADABLE,
                STABILITY_DECREASED,
                STABILITY_INCREASED,
                DOCUMENTATION_CHANGED,
                EXTENSION_CHANGED,
                TAG_DESCRIPTION_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.DOCUMENT, sentence, effect);
    }
}
