package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names in braces of a server's URL are its variables, and a variable's default is one of its values. */
final class ServerVariables implements Lint {

    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

    @Override
    public void check(LintContext context) {
        var tree = context.source().tree();
        servers(tree.path("servers"), "/servers", context);
        for (var path : tree.path("paths").properties()) {
            var item = JsonPointers.child("/paths", path.getKey());
            servers(path.getValue().path("servers"), item + "/servers", context);
            for (var field : path.getValue().properties()) {
                var pointer = JsonPointers.child(item, field.getKey());
                servers(field.getValue().path("servers"), pointer + "/servers", context);
            }
        }
    }

    private static void servers(JsonNode servers, String pointer, LintContext context) {
        for (var i = 0; servers.isArray() && i < servers.size(); i++) {
            server(servers.get(i), JsonPointers.child(pointer, i), context);
        }
    }

    private static void server(JsonNode server, String pointer, LintContext context) {
        Set<String> used = new LinkedHashSet<>();
        NAME.matcher(server.path("url").asText()).results().forEach(result -> used.add(result.group(1)));
        Set<String> declared = new LinkedHashSet<>();
        server.path("variables").fieldNames().forEachRemaining(declared::add);
        for (var name : used) {
            if (!declared.contains(name)) {
                context.report(
                        DiagnosticCode.SERVER_VARIABLE_MISMATCH,
                        pointer + "/url",
                        "the URL has '{" + LintContext.shown(name) + "}', but there is no variable of that name",
                        LintContext.near(name, declared, "declare it under 'variables', with a default"));
            }
        }
        for (var variable : server.path("variables").properties()) {
            var at = JsonPointers.child(pointer + "/variables", variable.getKey());
            variable(variable.getKey(), variable.getValue(), used, at, context);
        }
    }

    private static void variable(String name, JsonNode variable, Set<String> used, String at, LintContext context) {
        if (!used.contains(name)) {
            context.report(
                    DiagnosticCode.SERVER_VARIABLE_MISMATCH,
                    at,
                    "the variable '" + LintContext.shown(name) + "' does not occur in the URL",
                    LintContext.near(name, used, "put '{" + LintContext.shown(name) + "}' into the URL"));
        }
        Set<String> values = new LinkedHashSet<>();
        variable.path("enum").forEach(value -> values.add(value.asText()));
        var standard = variable.path("default");
        if (!values.isEmpty() && standard.isValueNode() && !values.contains(standard.asText())) {
            context.report(
                    DiagnosticCode.SERVER_VARIABLE_MISMATCH,
                    at + "/default",
                    "the default '" + LintContext.shown(standard.asText()) + "' is none of the variable's values",
                    LintContext.near(standard.asText(), values, "take one of them, or add it"));
        }
    }
}
