package dev.dovetail.contract.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an operation answers. */
final class ResponseComparison {

    private final Comparison comparison;
    private final OperationPair pair;

    ResponseComparison(Comparison comparison, OperationPair pair) {
        this.comparison = comparison;
        this.pair = pair;
    }

    void compare() {
        var before = responses(pair.operation().before());
        var after = responses(pair.operation().after());
        before.forEach((status, old) -> {
            var recent = after.get(status);
            if (recent == null) {
                removed(status, old, after);
            } else {
                response(status, new Pair(old, recent));
            }
        });
        after.forEach((status, recent) -> {
            if (!before.containsKey(status)) {
                added(status, recent, before);
            }
        });
    }

    private static Map<String, Part> responses(Part operation) {
        var responses = new LinkedHashMap<String, Part>();
        operation
                .get("responses")
                .members()
                .forEach((status, part) -> responses.put(status.toUpperCase(Locale.ROOT), part));
        return responses;
    }

    private void removed(String status, Part old, Map<String, Part> after) {
        var covering = after.get(range(status));
        var gone = new Pair(old, old.raw(" "));
        if (covering != null && !status.equals(range(status))) {
            add(ResponseRules.STATUS_REGROUPED, status, new Pair(old, covering), Texts.change(status, range(status)));
            response(status, new Pair(old, covering));
        } else if (status.equals("DEFAULT")) {
            add(ResponseRules.DEFAULT_RESPONSE_REMOVED, status, gone, "");
        } else if (regrouped(status, after)) {
            return;
        } else if (status.startsWith("2")) {
            add(ResponseRules.SUCCESS_REMOVED, status, gone, "");
        } else {
            add(ResponseRules.ERROR_REMOVED, status, gone, "");
        }
    }

    private void added(String status, Part recent, Map<String, Part> before) {
        var covering = before.get(range(status));
        var fresh = new Pair(recent.raw(" "), recent);
        if (covering != null && !status.equals(range(status))) {
            add(
                    ResponseRules.STATUS_REGROUPED,
                    status,
                    new Pair(covering, recent),
                    Texts.change(range(status), status));
            response(status, new Pair(covering, recent));
        } else if (status.equals("DEFAULT")) {
            add(ResponseRules.DEFAULT_RESPONSE_ADDED, status, fresh, "");
        } else if (!regrouped(status, before)) {
            add(status.startsWith("2") ? ResponseRules.SUCCESS_ADDED : ResponseRules.ERROR_ADDED, status, fresh, "");
        }
    }

    /** Whether it is a range, and the other side has single statuses of it: they say what changed. */
    private static boolean regrouped(String status, Map<String, Part> other) {
        return status.equals(range(status))
                && other.keySet().stream()
                        .anyMatch(each -> !each.equals(status) && range(each).equals(status));
    }

    private static String range(String status) {
        return status.isEmpty() ? "" : status.charAt(0) + "XX";
    }

    private void response(String status, Pair response) {
        var before = BodyComparison.contents(response.before());
        var after = BodyComparison.contents(response.after());
        if (before.isEmpty() != after.isEmpty()) {
            add(
                    before.isEmpty() ? ResponseRules.ANSWER_BODY_ADDED : ResponseRules.ANSWER_BODY_REMOVED,
                    status,
                    response,
                    "");
        } else {
            contents(status, before, after);
        }
        new HeaderComparison(comparison, pair, status).compare(response);
        new LinkComparison(comparison, pair, status).compare(response);
    }

    private void contents(String status, Map<String, Part> before, Map<String, Part> after) {
        before.forEach((type, old) -> {
            var recent = after.get(type);
            if (recent != null) {
                content(status, type, new Pair(old, recent));
            } else {
                replaced(status, type, old, after);
            }
        });
        after.forEach((type, recent) -> {
            if (!before.containsKey(type) && other(type, before, after).isEmpty()) {
                add(ResponseRules.ANSWER_TYPE_ADDED, status, new Pair(recent.raw(" "), recent), type);
            }
        });
    }

    private void replaced(String status, String type, Part old, Map<String, Part> after) {
        var wider = after.keySet().stream().filter(other -> covers(other, type)).findFirst();
        var narrower =
                after.keySet().stream().filter(other -> covers(type, other)).findFirst();
        if (wider.isPresent()) {
            var found = new Pair(old, after.get(wider.get()));
            add(ResponseRules.ANSWER_TYPE_GENERALISED, status, found, Texts.change(type, wider.get()));
            content(status, type, found);
        } else if (narrower.isPresent()) {
            var found = new Pair(old, after.get(narrower.get()));
            add(ResponseRules.ANSWER_TYPE_SPECIALISED, status, found, Texts.change(type, narrower.get()));
            content(status, type, found);
        } else if (after.size() == 1
                && stream(type) != stream(after.keySet().iterator().next())) {
            var recent = after.values().iterator().next();
            add(
                    ResponseRules.STREAM_CHANGED,
                    status,
                    new Pair(old, recent),
                    Texts.change(type, after.keySet().iterator().next()));
        } else {
            add(ResponseRules.ANSWER_TYPE_REMOVED, status, new Pair(old, old.raw(" ")), type);
        }
    }

    /** The old media type that a new one came of, and that was reported with it. */
    private static Optional<String> other(String type, Map<String, Part> before, Map<String, Part> after) {
        return before.keySet().stream()
                .filter(old -> !after.containsKey(old))
                .filter(old ->
                        covers(old, type) || covers(type, old) || (after.size() == 1 && stream(old) != stream(type)))
                .findFirst();
    }

    private static boolean covers(String range, String type) {
        return !range.equals(type)
                && (range.equals("*/*")
                        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1))));
    }

    private static boolean stream(String type) {
        return type.startsWith("text/event-stream")
                || type.startsWith("application/jsonl")
                || type.startsWith("application/x-ndjson")
                || type.startsWith("application/json-seq");
    }

    private void content(String status, String type, Pair content) {
        var schema = content.raw("schema");
        if (schema.both()) {
            comparison
                    .schemas()
                    .compare(pair.direction().reversed(), schema, Where.ofContent(part(status, " " + type), type));
        } else if (schema.added()) {
            add(ResponseRules.ANSWER_SCHEMA_ADDED, status, content, type);
        } else if (schema.removed()) {
            add(ResponseRules.ANSWER_SCHEMA_REMOVED, status, content, type);
        }
    }

    private Subject.OfPart part(String status, String rest) {
        return pair.part("response " + (status.equals("DEFAULT") ? "default" : status) + rest);
    }

    private void add(Rule rule, String status, Pair where, String detail) {
        comparison.facts().add(rule, pair.direction().reversed(), part(status, ""), where, detail);
    }
}
