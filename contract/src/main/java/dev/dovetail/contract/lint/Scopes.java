package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import java.util.LinkedHashSet;
import java.util.Set;

/** Scopes that are asked for and that no flow of their OAuth 2 scheme has. */
final class Scopes implements Lint {

    private static final String SCHEMES = "/components/securitySchemes";

    @Override
    public void check(LintContext context) {
        var tree = context.source().tree();
        requirements(tree.path("security"), "/security", context);
        for (var path : tree.path("paths").properties()) {
            for (var field : path.getValue().properties()) {
                var pointer = JsonPointers.child(JsonPointers.child("/paths", path.getKey()), field.getKey());
                requirements(field.getValue().path("security"), pointer + "/security", context);
            }
        }
    }

    private static void requirements(JsonNode alternatives, String pointer, LintContext context) {
        for (var i = 0; alternatives.isArray() && i < alternatives.size(); i++) {
            for (var scheme : alternatives.get(i).properties()) {
                var at = JsonPointers.child(JsonPointers.child(pointer, i), scheme.getKey());
                scopes(scheme.getKey(), scheme.getValue(), at, context);
            }
        }
    }

    private static void scopes(String scheme, JsonNode asked, String pointer, LintContext context) {
        if (!(context.source().follow(JsonPointers.child(SCHEMES, scheme)) instanceof Resolution.Found found)
                || !found.node().path("type").asText().equals("oauth2")) {
            return;
        }
        Set<String> known = new LinkedHashSet<>();
        for (var flow : found.node().path("flows").properties()) {
            flow.getValue().path("scopes").fieldNames().forEachRemaining(known::add);
        }
        for (var i = 0; asked.isArray() && i < asked.size(); i++) {
            var scope = asked.get(i).asText();
            if (!known.contains(scope)) {
                context.report(
                        DiagnosticCode.UNKNOWN_SCOPE,
                        JsonPointers.child(pointer, i),
                        "the security scheme '" + LintContext.shown(scheme) + "' has no scope '"
                                + LintContext.shown(scope) + "'",
                        LintContext.near(scope, known, "declare it in the flows of the scheme"));
            }
        }
    }
}
