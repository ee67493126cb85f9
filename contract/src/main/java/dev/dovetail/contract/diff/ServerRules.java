package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.Effect.risky;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;

import java.util.List;

/** Servers. */
public final class ServerRules {

    public static final Rule SERVER_REMOVED =
            both("server-removed", "a server was removed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SERVER_ADDED = both("server-added", "a server was added", harmless(NONE, NONE));
    public static final Rule SERVER_ORDER_CHANGED =
            both("server-order-changed", "another server comes first", risky(BEHAVIOUR, NONE));
    public static final Rule SERVER_BASE_PATH_CHANGED =
            both("server-base-path-changed", "the base path changed", risky(BEHAVIOUR, BEHAVIOUR));
    public static final Rule SERVER_SCHEME_CHANGED =
            both("server-scheme-changed", "http and https were swapped", risky(BEHAVIOUR, NONE));
    public static final Rule SERVER_VARIABLE_NARROWED =
            both("server-variable-narrowed", "a variable of a server allows less", risky(BEHAVIOUR, NONE));
    public static final Rule SERVER_VARIABLE_WIDENED =
            both("server-variable-widened", "a variable of a server allows more", harmless(NONE, NONE));
    public static final Rule SERVER_VARIABLE_DEFAULT_CHANGED = both(
            "server-variable-default-changed", "the default of a server's variable changed", risky(BEHAVIOUR, NONE));
    public static final Rule SERVER_OVERRIDE_CHANGED =
            both("server-override-changed", "a path or an operation has other servers", risky(BEHAVIOUR, BEHAVIOUR));

    private ServerRules() {}

    static List<Rule> all() {
        return List.of(
                SERVER_REMOVED,
                SERVER_ADDED,
                SERVER_ORDER_CHANGED,
                SERVER_BASE_PATH_CHANGED,
                SERVER_SCHEME_CHANGED,
                SERVER_VARIABLE_NARROWED,
                SERVER_VARIABLE_WIDENED,
                SERVER_VARIABLE_DEFAULT_CHANGED,
                SERVER_OVERRIDE_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.SERVERS, sentence, effect);
    }
}
