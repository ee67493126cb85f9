package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import dev.dovetail.contract.source.JsonPointers;

/** Patterns that are no regular expressions of ECMA-262. */
final class Patterns implements SchemaLint {

    @Override
    public void check(ObjectNode schema, String pointer, LintContext context) {
        if (schema.path("pattern").isTextual()) {
            check(schema.path("pattern").textValue(), pointer + "/pattern", context);
        }
        for (var member : schema.path("patternProperties").properties()) {
            check(member.getKey(), JsonPointers.child(pointer + "/patternProperties", member.getKey()), context);
        }
    }

    private static void check(String pattern, String pointer, LintContext context) {
        new PatternSyntax(pattern)
                .problem()
                .ifPresent(problem -> context.report(
                        DiagnosticCode.INVALID_PATTERN,
                        pointer,
                        "'" + LintContext.shown(pattern) + "' is no regular expression: " + problem,
                        "patterns are those of ECMA-262, as in JavaScript, without slashes around them"));
    }
}
