package dev.dovetail.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a schema allows a value, as far as that is certain: where a keyword is not understood, the value passes. Gives up
 * after many steps, so that no document keeps it busy.
 */
final class ValueCheck {

    private static final int MAX_DEPTH = 60;
    private static final int MAX_STEPS = 20_000;

    private final LintContext context;
    private final ScalarCheck scalars;
    private int steps;

    ValueCheck(LintContext context) {
        this.context = context;
        this.scalars = new ScalarCheck(context.before31());
    }

    /**
     * What is wrong.
     *
     * @param words in words
     * @param inside the JSON Pointer of the wrong part, from the value on
     */
    record Problem(String words, String inside) {}

    /** What is wrong with a value by the schema at this pointer. */
    Optional<Problem> problem(JsonNode value, String schema) {
        return problem(value, schema, "", 0);
    }

    private Optional<Problem> problem(JsonNode value, String pointer, String inside, int depth) {
        steps++;
        if (depth > MAX_DEPTH
                || steps > MAX_STEPS
                || !(context.source().follow(pointer) instanceof Resolution.Found found)) {
            return Optional.empty();
        }
        var schema = found.node();
        var at = found.pointer();
        if (schema.isBoolean()) {
            return schema.asBoolean() ? Optional.empty() : Optional.of(new Problem("nothing is allowed here", inside));
        }
        if (value.isNull() && (schema.path("nullable").asBoolean() || (context.before31() && !schema.has("type")))) {
            return Optional.empty();
        }
        return scalars.problem(value, schema)
                .map(words -> new Problem(words, inside))
                .or(() -> composed(value, schema, at, inside, depth + 1))
                .or(() -> members(value, schema, at, inside, depth + 1))
                .or(() -> items(value, schema, at, inside, depth + 1));
    }

    private Optional<Problem> composed(JsonNode value, JsonNode schema, String at, String inside, int depth) {
        for (var i = 0; i < schema.path("allOf").size(); i++) {
            var problem = problem(value, JsonPointers.child(at + "/allOf", i), inside, depth);
            if (problem.isPresent()) {
                return problem;
            }
        }
        for (var keyword : new String[] {"oneOf", "anyOf"}) {
            List<Problem> problems = new ArrayList<>();
            var variants = schema.path(keyword).size();
            for (var i = 0; i < variants; i++) {
                problem(value, JsonPointers.child(at + "/" + keyword, i), inside, depth)
                        .ifPresent(problems::add);
            }
            if (variants > 0 && problems.size() == variants) {
                return Optional.of(
                        variants == 1
                                ? problems.get(0)
                                : new Problem(
                                        "it fits none of the " + variants + " of '" + keyword + "'; by the first, "
                                                + problems.get(0).words(),
                                        inside));
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> members(JsonNode value, JsonNode schema, String at, String inside, int depth) {
        if (!value.isObject()) {
            return Optional.empty();
        }
        var properties = schema.path("properties");
        for (var name : schema.path("required")) {
            var property = properties.path(name.asText());
            var oneWay = property.path("readOnly").asBoolean()
                    || property.path("writeOnly").asBoolean()
                    || property.has("$ref");
            if (name.isTextual() && !value.has(name.asText()) && !oneWay) {
                return Optional.of(new Problem("'" + LintContext.shown(name.asText()) + "' is missing", inside));
            }
        }
        var additional = schema.get("additionalProperties");
        for (var member : value.properties()) {
            var below = JsonPointers.child(inside, member.getKey());
            Optional<Problem> problem = Optional.empty();
            if (properties.has(member.getKey())) {
                var property = JsonPointers.child(at + "/properties", member.getKey());
                problem = problem(member.getValue(), property, below, depth);
            } else if (additional != null && !schema.has("patternProperties")) {
                problem = additional.isBoolean() && !additional.asBoolean()
                        ? Optional.of(
                                new Problem("there is no property '" + LintContext.shown(member.getKey()) + "'", below))
                        : problem(member.getValue(), at + "/additionalProperties", below, depth);
            }
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> items(JsonNode value, JsonNode schema, String at, String inside, int depth) {
        if (!value.isArray() || !schema.path("items").isObject() || schema.has("prefixItems")) {
            return Optional.empty();
        }
        for (var i = 0; i < value.size(); i++) {
            var problem = problem(value.get(i), at + "/items", JsonPointers.child(inside, i), depth);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }
}
