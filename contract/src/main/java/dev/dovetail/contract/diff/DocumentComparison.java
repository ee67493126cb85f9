package dev.dovetail.contract.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What is said of the whole document. Comes last: it depends on what was found. */
final class DocumentComparison {

    private static final Pattern NUMBERS = Pattern.compile("v?(\\d{1,9})(?:\\.(\\d{1,9}))?(?:\\.(\\d{1,9}))?.*");

    private final Comparison comparison;

    DocumentComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    void compare(Pair documents) {
        version(documents.get("info"));
        if (!documents.same("jsonSchemaDialect")) {
            add(DocumentRules.DIALECT_CHANGED, documents, documents.change("jsonSchemaDialect"), "jsonSchemaDialect");
        }
        if (!documents.get("info").same("description") || !documents.get("info").same("title")) {
            add(DocumentRules.DOCUMENTATION_CHANGED, documents.get("info"), "", "info");
        }
        tags(documents);
    }

    private void tags(Pair documents) {
        var after = tags(documents.after());
        tags(documents.before()).forEach((name, old) -> {
            var recent = after.get(name);
            if (recent != null && !new Pair(old, recent).same("description")) {
                add(DocumentRules.TAG_DESCRIPTION_CHANGED, new Pair(old, recent), "", "tag " + name);
            }
        });
    }

    private static Map<String, Part> tags(Part document) {
        var tags = new LinkedHashMap<String, Part>();
        document.raw("tags").items().forEach(tag -> tags.put(tag.text("name").orElse(""), tag));
        return tags;
    }

    private void version(Pair info) {
        var before = info.before().text("version").orElse("");
        var after = info.after().text("version").orElse("");
        var facts = comparison.facts();
        var old = NUMBERS.matcher(before);
        var recent = NUMBERS.matcher(after);
        if (before.equals(after)) {
            if (facts.any()) {
                add(DocumentRules.VERSION_UNCHANGED, info, after, "info.version");
            }
        } else if (old.matches() && recent.matches()) {
            var order = order(old, recent);
            if (order > 0) {
                add(DocumentRules.VERSION_DECREASED, info, info.change("version"), "info.version");
            } else if (old.group(1).equals(recent.group(1)) && facts.anyBreaking()) {
                add(DocumentRules.VERSION_NOT_MAJOR, info, info.change("version"), "info.version");
            }
        }
    }

    private static int order(java.util.regex.Matcher one, java.util.regex.Matcher other) {
        for (var group = 1; group <= 3; group++) {
            var order = number(one.group(group)) - number(other.group(group));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private void add(Rule rule, Pair where, String detail, String part) {
        comparison.facts().add(rule, Direction.REQUEST, new Subject.OfDocument(part), where, detail);
    }
}
