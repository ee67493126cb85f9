package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashSet;
import java.util.Set;

/** Links that name an operation which is not there (Link Object, {@code operationId}). */
final class LinkTargets implements Lint {

    @Override
    public void check(LintContext context) {
        var tree = context.source().tree();
        Set<String> known = new LinkedHashSet<>();
        for (var path : tree.path("paths").properties()) {
            for (var field : path.getValue().properties()) {
                known.add(field.getValue().path("operationId").asText());
            }
        }
        links(tree.at("/components/links"), "/components/links", known, context);
        responses(tree.at("/components/responses"), "/components/responses", known, context);
        for (var path : tree.path("paths").properties()) {
            for (var field : path.getValue().properties()) {
                var pointer = JsonPointers.child(JsonPointers.child("/paths", path.getKey()), field.getKey());
                responses(field.getValue().path("responses"), pointer + "/responses", known, context);
            }
        }
    }

    private static void responses(JsonNode responses, String pointer, Set<String> known, LintContext context) {
        for (var response : responses.properties()) {
            var at = JsonPointers.child(pointer, response.getKey()) + "/links";
            links(response.getValue().path("links"), at, known, context);
        }
    }

    private static void links(JsonNode links, String pointer, Set<String> known, LintContext context) {
        for (var link : links.properties()) {
            var id = link.getValue().path("operationId");
            if (id.isTextual() && !known.contains(id.textValue())) {
                context.report(
                        DiagnosticCode.UNKNOWN_OPERATION,
                        JsonPointers.child(pointer, link.getKey()) + "/operationId",
                        "the link leads to the operation '" + LintContext.shown(id.textValue())
                                + "', which is not there",
                        LintContext.near(
                                id.textValue(), known, "name the operationId of an operation of the document"));
            }
        }
    }
}
