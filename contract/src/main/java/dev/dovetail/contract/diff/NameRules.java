package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Names that the wire does not have and Java does. */
public final class NameRules {

    public static final Rule OPERATION_ID_CHANGED =
            both("operation-id-changed", "the operationId changed", harmless(SOURCE, SOURCE));
    public static final Rule OPERATION_ID_ADDED =
            both("operation-id-added", "an operationId was given", harmless(SOURCE, SOURCE));
    public static final Rule OPERATION_ID_REMOVED =
            both("operation-id-removed", "the operationId was taken away", harmless(SOURCE, SOURCE));
    public static final Rule TAG_CHANGED = both("tag-changed", "the first tag changed", harmless(SOURCE, SOURCE));
    public static final Rule COMPONENT_RENAMED =
            both("component-renamed", "a schema has another name", harmless(SOURCE, SOURCE));
    public static final Rule COMPONENT_EXTRACTED = both(
            "component-extracted", "a schema moved from its place of use to the components", harmless(SOURCE, SOURCE));
    public static final Rule COMPONENT_INLINED = both(
            "component-inlined", "a schema moved from the components to its place of use", harmless(SOURCE, SOURCE));
    public static final Rule COMPONENT_REMOVED =
            both("component-removed", "a schema is no longer declared", harmless(SOURCE, SOURCE));
    public static final Rule COMPONENT_ADDED =
            both("component-added", "a schema is declared that nothing uses", harmless(NONE, NONE));
    public static final Rule TITLE_CHANGED = both("title-changed", "a title changed", harmless(NONE, NONE));

    private NameRules() {}

    static List<Rule> all() {
        return List.of(
                OPERATION_ID_CHANGED,
                OPERATION_ID_ADDED,
                OPERATION_ID_REMOVED,
                TAG_CHANGED,
                COMPONENT_RENAMED,
                COMPONENT_EXTRACTED,
                COMPONENT_INLINED,
                COMPONENT_REMOVED,
                COMPONENT_ADDED,
                TITLE_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.NAMES, sentence, effect);
    }
}
