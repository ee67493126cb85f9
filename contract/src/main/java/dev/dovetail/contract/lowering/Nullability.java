package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a schema says that JSON null is one of its values, in any of the spellings there are. */
final class Nullability {

    private final LoweringContext context;

    Nullability(LoweringContext context) {
        this.context = context;
    }

    /** Whether null is allowed, and said to be: a schema that says nothing about types is not meant to allow null. */
    boolean nullable(String pointer) {
        return verdict(pointer, new HashSet<>()) == Verdict.ALLOWED;
    }

    /** The same for what has to fit several schemas at once. */
    boolean nullable(List<String> pointers) {
        return pointers.stream()
                        .map(pointer -> verdict(pointer, new HashSet<>()))
                        .reduce(Verdict.UNSAID, Verdict::and)
                == Verdict.ALLOWED;
    }

    private Verdict verdict(String pointer, Set<String> seen) {
        var node = context.at(pointer);
        if (node.isEmpty() || !node.get().isObject() || !seen.add(pointer)) {
            return Verdict.UNSAID;
        }
        var schema = new SchemaNode(pointer, node.get());
        var reference = schema.has(Keywords.REF)
                ? context.source()
                        .reference(schema.node())
                        .map(target -> verdict(target, seen))
                        .orElse(Verdict.UNSAID)
                : Verdict.UNSAID;
        var verdict = schema.has(Keywords.REF) && context.dialect() == Dialect.OPENAPI_3_0
                ? reference
                : reference.and(own(schema, seen));
        seen.remove(pointer);
        return verdict;
    }

    private Verdict own(SchemaNode schema, Set<String> seen) {
        if (context.dialect() == Dialect.OPENAPI_3_0
                && schema.node().path("nullable").asBoolean(false)) {
            // Strictly, an allOf beside it would have to allow null as well; nobody who writes this means so.
            return Verdict.ALLOWED;
        }
        return types(schema)
                .and(values(schema))
                .and(any(schema.child(Keywords.ONE_OF), seen))
                .and(any(schema.child(Keywords.ANY_OF), seen))
                .and(all(schema.child(Keywords.ALL_OF), seen));
    }

    private Verdict types(SchemaNode schema) {
        var types = schema.types();
        if (types.isEmpty()) {
            return Verdict.UNSAID;
        }
        if (context.dialect() == Dialect.OPENAPI_3_0 && hasNull(schema.node().path("enum"))) {
            // 3.0 has no type for null: a null among the values is all that an author could write.
            return Verdict.ALLOWED;
        }
        return types.contains(Keywords.NULL_TYPE) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    private static Verdict values(SchemaNode schema) {
        if (schema.has("const")) {
            return schema.node().get("const").isNull() ? Verdict.ALLOWED : Verdict.FORBIDDEN;
        }
        if (!schema.node().path("enum").isArray()) {
            return Verdict.UNSAID;
        }
        return hasNull(schema.node().get("enum")) ? Verdict.ALLOWED : Verdict.FORBIDDEN;
    }

    private static boolean hasNull(JsonNode values) {
        for (var value : values) {
            if (value.isNull()) {
                return true;
            }
        }
        return false;
    }

    private Verdict any(Optional<SchemaNode> variants, Set<String> seen) {
        var verdicts = variants.stream()
                .flatMap(list -> list.items().stream())
                .map(variant -> verdict(variant.pointer(), seen))
                .toList();
        if (verdicts.contains(Verdict.ALLOWED)) {
            return Verdict.ALLOWED;
        }
        return verdicts.isEmpty() || verdicts.contains(Verdict.UNSAID) ? Verdict.UNSAID : Verdict.FORBIDDEN;
    }

    private Verdict all(Optional<SchemaNode> parts, Set<String> seen) {
        return parts.stream()
                .flatMap(list -> list.items().stream())
                .map(part -> verdict(part.pointer(), seen))
                .reduce(Verdict.UNSAID, Verdict::and);
    }

    /** What a schema says of null. */
    private enum Verdict {
        ALLOWED,
        FORBIDDEN,
        UNSAID;

        /** What two schemas say that hold at once. */
        Verdict and(Verdict other) {
            if (this == FORBIDDEN || other == FORBIDDEN) {
                return FORBIDDEN;
            }
            return this == ALLOWED ? ALLOWED : other;
        }
    }
}
