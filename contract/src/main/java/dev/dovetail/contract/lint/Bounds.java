package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.diagnostics.DiagnosticCode;
import java.util.Map;

/** Bounds that no value keeps: a lower one above the upper one. */
final class Bounds implements SchemaLint {

    private static final Map<String, String> PAIRS = Map.of(
            "minLength", "maxLength",
            "minItems", "maxItems",
            "minProperties", "maxProperties",
            "minimum", "maximum");

    @Override
    public void check(ObjectNode schema, String pointer, LintContext context) {
        PAIRS.forEach((lower, upper) -> {
            var from = schema.path(lower);
            var to = schema.path(upper);
            if (from.isNumber() && to.isNumber() && from.decimalValue().compareTo(to.decimalValue()) > 0) {
                context.report(
                        DiagnosticCode.IMPOSSIBLE_BOUNDS,
                        pointer + "/" + lower,
                        "no value has '" + lower + "' " + from.asText() + " and '" + upper + "' " + to.asText(),
                        "exchange the two, or correct one");
            }
        });
        var divisor = schema.path("multipleOf");
        if (divisor.isNumber() && divisor.decimalValue().signum() <= 0) {
            context.report(
                    DiagnosticCode.IMPOSSIBLE_BOUNDS,
                    pointer + "/multipleOf",
                    "nothing is a multiple of " + divisor.asText(),
                    "write a number above 0");
        }
    }
}
