package dev.dovetail.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the API calls: webhooks and callbacks. Who serves them is the client, so that directions are reversed. */
final class EventComparison {

    private final Comparison comparison;

    EventComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void webhooks(Pair documents) {
        var before = documents.before().get("webhooks").members();
        var after = documents.after().get("webhooks").members();
        before.forEach((name, old) -> {
            var recent = after.get(name);
            if (recent == null) {
                add(EventRules.WEBHOOK_REMOVED, webhook(name), new Pair(old, old.raw(" ")), "");
            } else {
                item("webhook " + name, new Pair(old, recent));
            }
        });
        after.forEach((name, recent) -> {
            if (!before.containsKey(name)) {
                add(EventRules.WEBHOOK_ADDED, webhook(name), new Pair(recent.raw(" "), recent), "");
            }
        });
    }

    private static Subject webhook(String name) {
        return new Subject.OfDocument("webhook " + name);
    }

    void callbacks(OperationPair pair) {
        var before = pair.operation().before().get("callbacks").members();
        var after = pair.operation().after().get("callbacks").members();
        before.forEach((name, old) -> {
            var recent = after.get(name);
            if (recent == null) {
                add(EventRules.CALLBACK_REMOVED, callback(pair, name), new Pair(old, old.raw(" ")), "");
            } else {
                expressions(pair, name, new Pair(old, recent));
            }
        });
        after.forEach((name, recent) -> {
            if (!before.containsKey(name)) {
                add(EventRules.CALLBACK_ADDED, callback(pair, name), new Pair(recent.raw(" "), recent), "");
            }
        });
    }

    private static Subject callback(OperationPair pair, String name) {
        return pair.part("callback " + name);
    }

    private void expressions(OperationPair pair, String name, Pair callback) {
        var before = callback.before().members();
        var after = callback.after().members();
        var label = "callback " + name + " of " + pair.subject().text();
        if (before.size() == 1 && after.size() == 1) {
            var old = before.keySet().iterator().next();
            var recent = after.keySet().iterator().next();
            if (!old.equals(recent)) {
                add(EventRules.CALLBACK_EXPRESSION_CHANGED, callback(pair, name), callback, Texts.change(old, recent));
            }
            item(label, new Pair(before.get(old), after.get(recent)));
            return;
        }
        before.forEach((expression, old) -> {
            var recent = after.get(expression);
            if (recent == null) {
                add(EventRules.CALLBACK_REMOVED, callback(pair, name), new Pair(old, old.raw(" ")), expression);
            } else {
                item(label, new Pair(old, recent));
            }
        });
        after.forEach((expression, recent) -> {
            if (!before.containsKey(expression)) {
                add(EventRules.CALLBACK_ADDED, callback(pair, name), new Pair(recent.raw(" "), recent), expression);
            }
        });
    }

    private void item(String label, Pair item) {
        Map<String, Part> before = new LinkedHashMap<>(PathsComparison.methods(item.before()));
        Map<String, Part> after = new LinkedHashMap<>(PathsComparison.methods(item.after()));
        for (var method : List.copyOf(before.keySet())) {
            var old = before.get(method);
            var recent = after.get(method);
            var subject = new Subject.OfOperation(
                    method.toUpperCase(Locale.ROOT),
                    label,
                    Optional.of(old.pointer()),
                    recent == null ? Optional.empty() : Optional.of(recent.pointer()));
            if (recent == null) {
                add(EventRules.WEBHOOK_REMOVED, subject, new Pair(old, old.raw(" ")), method);
            } else {
                new OperationComparison(comparison)
                        .compare(new OperationPair(subject, item, new Pair(old, recent), Direction.RESPONSE, Map.of()));
            }
        }
        after.forEach((method, recent) -> {
            if (!before.containsKey(method)) {
                add(EventRules.WEBHOOK_ADDED, new Subject.OfDocument(label), new Pair(recent.raw(" "), recent), method);
            }
        });
    }

    private void add(Rule rule, Subject subject, Pair where, String detail) {
        comparison.facts().add(rule, Direction.REQUEST, subject, where, detail);
    }
}
