package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Paths and operations. */
public final class PathRules {

    public static final Rule OPERATION_REMOVED =
            both("operation-removed", "an operation was removed", breaking(SOURCE, SOURCE));
    public static final Rule OPERATION_REMOVED_AFTER_SUNSET = both(
            "operation-removed-after-sunset",
            "a deprecated operation was removed after the date of its end",
            harmless(SOURCE, SOURCE));
    public static final Rule OPERATION_REMOVED_DEPRECATED = both(
            "operation-removed-deprecated",
            "a deprecated operation was removed, and no date of its end was given",
            risky(SOURCE, SOURCE));
    public static final Rule OPERATION_REMOVED_BEFORE_SUNSET = both(
            "operation-removed-before-sunset",
            "an operation was removed before the date of its end",
            breaking(SOURCE, SOURCE));
    public static final Rule OPERATION_ADDED =
            both("operation-added", "an operation was added", harmless(NONE, SOURCE));
    public static final Rule OPERATION_MOVED =
            both("operation-moved", "an operation has another path or method", breaking(BEHAVIOUR, BEHAVIOUR));
    public static final Rule PATH_PARAMETER_RENAMED =
            both("path-parameter-renamed", "a parameter of the path has another name", harmless(NONE, NONE));
    public static final Rule PATHS_AMBIGUOUS =
            both("paths-ambiguous", "it matches the same requests as another path", risky(NONE, BEHAVIOUR));

    private PathRules() {}

    static List<Rule> all() {
        return List.of(
                OPERATION_REMOVED,
                OPERATION_REMOVED_AFTER_SUNSET,
                OPERATION_REMOVED_DEPRECATED,
                OPERATION_REMOVED_BEFORE_SUNSET,
                OPERATION_ADDED,
                OPERATION_MOVED,
                PATH_PARAMETER_RENAMED,
                PATHS_AMBIGUOUS);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.PATHS, sentence, effect);
    }
}
