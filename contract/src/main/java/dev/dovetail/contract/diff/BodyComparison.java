package dev.dovetail.contract.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What an operation accepts as a body. */
final class BodyComparison {

    private final Comparison comparison;
    private final OperationPair pair;
    private final Subject.OfPart subject;

    BodyComparison(Comparison comparison, OperationPair pair) {
        this.comparison = comparison;
        this.pair = pair;
        this.subject = pair.part("request body");
    }

    void compare() {
        var body = pair.operation().get("requestBody");
        if (body.added()) {
            add(
                    body.after().flag("required", false)
                            ? BodyRules.BODY_ADDED_REQUIRED
                            : BodyRules.BODY_ADDED_OPTIONAL,
                    body,
                    "");
        } else if (body.removed()) {
            add(BodyRules.BODY_REMOVED, body, "");
        } else if (body.both()) {
            both(body);
        }
    }

    private void both(Pair body) {
        if (body.widened("required", false)) {
            add(BodyRules.BODY_BECAME_REQUIRED, body, "");
        } else if (body.narrowed("required", false)) {
            add(BodyRules.BODY_BECAME_OPTIONAL, body, "");
        }
        var before = contents(body.before());
        var after = contents(body.after());
        before.forEach((type, old) -> {
            var recent = after.get(type);
            if (recent == null) {
                add(BodyRules.MEDIA_TYPE_REMOVED, new Pair(old, old.raw(" ")), type);
            } else {
                content(type, new Pair(old, recent));
            }
        });
        after.forEach((type, recent) -> {
            if (!before.containsKey(type)) {
                add(BodyRules.MEDIA_TYPE_ADDED, new Pair(recent.raw(" "), recent), type);
            }
        });
    }

    private void content(String type, Pair content) {
        var schema = content.raw("schema");
        if (schema.both()) {
            comparison
                    .schemas()
                    .compare(pair.direction(), schema, Where.ofContent(pair.part("request body " + type), type));
        } else if (schema.added()) {
            add(BodyRules.BODY_SCHEMA_ADDED, content, type);
        } else if (schema.removed()) {
            add(BodyRules.BODY_SCHEMA_REMOVED, content, type);
        }
        if (!content.same("encoding")) {
            add(BodyRules.ENCODING_CHANGED, content, type);
        }
    }

    /** The contents by media type, in small letters and without white space around parameters. */
    static Map<String, Part> contents(Part holder) {
        var contents = new LinkedHashMap<String, Part>();
        holder.get("content")
                .members()
                .forEach((type, part) -> contents.put(
                        type.toLowerCase(Locale.ROOT)
                                .replaceAll("\\s*;\\s*", ";")
                                .strip(),
                        part));
        return contents;
    }

    private void add(Rule rule, Pair where, String detail) {
        comparison.facts().add(rule, pair.direction(), subject, where, detail);
    }
}
