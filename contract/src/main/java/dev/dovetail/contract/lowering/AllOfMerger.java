package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.source.Resolution;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flattens {@code allOf}, and in 3.1 what stands beside a {@code $ref}, into parts that hold at once. */
final class AllOfMerger {

    private final LoweringContext context;

    AllOfMerger(LoweringContext context) {
        this.context = context;
    }

    /** The parts of the schema at this pointer. */
    EffectiveSchema flatten(String pointer) {
        return flatten(pointer, List.of(pointer));
    }

    /** The parts of several schemas that hold at once, together known by the first pointer. */
    EffectiveSchema flatten(String pointer, List<String> schemas) {
        var flattening = new Flattening(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        schemas.forEach(schema -> flatten(schema, flattening));
        return new EffectiveSchema(pointer, flattening.parts(), List.copyOf(flattening.bases()));
    }

    /**
     * The one schema that says anything, where the schema at this pointer only wraps it: an {@code allOf} of one, a
     * reference with nothing but prose beside it.
     */
    Optional<String> onlyElement(String pointer) {
        var node = context.at(pointer).filter(found -> found.isObject());
        if (node.isEmpty() || !node.get().has(Keywords.ALL_OF)) {
            return Optional.empty();
        }
        var schema = new SchemaNode(pointer, node.get());
        var elements = elements(schema);
        return elements.size() == 1 && !elements.contains(pointer) && !assertsBeside(schema)
                ? Optional.of(elements.get(0))
                : Optional.empty();
    }

    /** Whether a schema with a reference says nothing but what the reference says: prose or an idle {@code allOf} may stand beside. */
    boolean onlyRefers(SchemaNode schema) {
        return !assertsBeside(schema) && elements(schema).equals(List.of(schema.pointer()));
    }

    /** Whether a schema has keywords of its own that allow or forbid, beside {@code $ref} and {@code allOf}. */
    static boolean assertsBeside(SchemaNode schema) {
        for (var member : schema.node().properties()) {
            var keyword = member.getKey();
            if (!keyword.equals(Keywords.REF) && !keyword.equals(Keywords.ALL_OF) && Keywords.asserting(keyword)) {
                return true;
            }
        }
        return false;
    }

    private List<String> elements(SchemaNode schema) {
        var elements = new ArrayList<String>();
        if (schema.has(Keywords.REF)) {
            elements.add(schema.pointer());
        }
        schema.child(Keywords.ALL_OF)
                .ifPresent(list -> list.items().stream()
                        .filter(each -> each.has(Keywords.REF) || each.has(Keywords.ALL_OF) || assertsBeside(each))
                        .forEach(each -> elements.add(each.pointer())));
        return elements;
    }

    private void flatten(String pointer, Flattening flattening) {
        var node = context.at(pointer).filter(found -> found.isObject());
        if (node.isEmpty()) {
            return;
        }
        if (!flattening.seen().add(pointer)) {
            return;
        }
        var schema = new SchemaNode(pointer, node.get());
        if (schema.has(Keywords.REF)) {
            context.follow(pointer).ifPresent(target -> base(target, flattening));
            if (context.dialect() == Dialect.OPENAPI_3_0) {
                return;
            }
        }
        schema.child(Keywords.ALL_OF)
                .ifPresent(list -> list.items().forEach(each -> flatten(each.pointer(), flattening)));
        flattening.parts().add(schema);
    }

    private void base(Resolution.Found target, Flattening flattening) {
        if (target.node().has("discriminator")) {
            flattening.bases().add(new TypeId(target.pointer()));
        }
        flatten(target.pointer(), flattening);
    }

    private record Flattening(List<SchemaNode> parts, Set<TypeId> bases, Set<String> seen) {}
}
