package dev.dovetail.contract.diff;

import static dev.dovetail.contract.diff.Effect.breaking;
import static dev.dovetail.contract.diff.Effect.harmless;
import static dev.dovetail.contract.diff.JavaEffect.BEHAVIOUR;
import static dev.dovetail.contract.diff.JavaEffect.NONE;
import static dev.dovetail.contract.diff.JavaEffect.SOURCE;

import java.util.List;

/** Webhooks and callbacks: what the API calls. Their messages are judged the other way round. */
public final class EventRules {

    public static final Rule WEBHOOK_REMOVED =
            both("webhook-removed", "a webhook was removed", breaking(SOURCE, SOURCE));
    public static final Rule WEBHOOK_ADDED = both("webhook-added", "a webhook was added", harmless(NONE, NONE));
    public static final Rule CALLBACK_REMOVED =
            both("callback-removed", "a callback was removed", breaking(SOURCE, SOURCE));
    public static final Rule CALLBACK_ADDED = both("callback-added", "a callback was added", harmless(NONE, NONE));
    public static final Rule CALLBACK_EXPRESSION_CHANGED =
            both("callback-expression-changed", "a callback goes to another address", breaking(BEHAVIOUR, BEHAVIOUR));

    private EventRules() {}

    static List<Rule> all() {
        return List.of(WEBHOOK_REMOVED, WEBHOOK_ADDED, CALLBACK_REMOVED, CALLBACK_ADDED, CALLBACK_EXPRESSION_CHANGED);
    }

    private static Rule both(String id, String sentence, Effect effect) {
        return Rule.both(id, Area.EVENTS, sentence, effect);
    }
}
