package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tags that a document which declares its tags does not declare, and tags that stand somewhere twice. */
final class Tags implements Lint {

    @Override
    public void check(LintContext context) {
        var tree = context.source().tree();
        Set<String> declared = new LinkedHashSet<>();
        var tags = tree.path("tags");
        for (var i = 0; i < tags.size(); i++) {
            var name = tags.path(i).path("name").asText();
            if (!declared.add(name)) {
                twice(name, JsonPointers.child("/tags", i), context);
            }
        }
        for (var path : tree.path("paths").properties()) {
            for (var field : path.getValue().properties()) {
                var pointer = JsonPointers.child(JsonPointers.child("/paths", path.getKey()), field.getKey()) + "/tags";
                used(field.getValue().path("tags"), pointer, declared, context);
            }
        }
    }

    private static void used(JsonNode tags, String pointer, Set<String> declared, LintContext context) {
        Set<String> seen = new LinkedHashSet<>();
        for (var i = 0; tags.isArray() && i < tags.size(); i++) {
            var name = tags.get(i).asText();
            if (!seen.add(name)) {
                twice(name, JsonPointers.child(pointer, i), context);
            } else if (!declared.isEmpty() && !declared.contains(name)) {
                context.report(
                        DiagnosticCode.UNDECLARED_TAG,
                        JsonPointers.child(pointer, i),
                        "the tag '" + LintContext.shown(name) + "' is not among the document's tags",
                        LintContext.near(name, declared, "declare it under 'tags'"));
            }
        }
    }

    private static void twice(String name, String pointer, LintContext context) {
        context.report(
                DiagnosticCode.DUPLICATE_VALUE,
                pointer,
                "the tag '" + LintContext.shown(name) + "' stands here a second time",
                "remove one");
    }
}
