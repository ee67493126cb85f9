package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.Bounds;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides what a schema becomes: by its reference, its {@code allOf}, its values, its variants, its types. */
final class ShapeChooser {

    private final LoweringContext context;
    private final SchemaLowering schemas;
    private final AllOfMerger merger;
    private final UnionLowering unions;
    private final EnumLowering enums;
    private final ObjectLowering objects;
    private final ScalarLowering scalars;
    private final UnhonouredKeywords unhonoured;
    private final AllOfConflicts conflicts;

    ShapeChooser(LoweringContext context, SchemaLowering schemas, AllOfMerger merger, UnionLowering unions) {
        this.context = context;
        this.schemas = schemas;
        this.merger = merger;
        this.unions = unions;
        this.enums = new EnumLowering(context);
        this.objects = new ObjectLowering(context, schemas);
        this.scalars = new ScalarLowering(context);
        this.unhonoured = new UnhonouredKeywords(context);
        this.conflicts = new AllOfConflicts(context);
    }

    /** The shape of the schema at this pointer. */
    Shape choose(String pointer) {
        var node = context.at(pointer);
        if (node.isEmpty() || !node.get().isObject()) {
            node.filter(found -> found.isBoolean() && !found.booleanValue())
                    .ifPresent(found ->
                            context.omission(pointer, "the schema false is not honoured: any value is accepted here"));
            return anyJson();
        }
        var schema = new SchemaNode(pointer, node.get());
        if (schema.has(Keywords.REF)) {
            unhonoured.besideReference(schema);
            if (context.dialect() == Dialect.OPENAPI_3_0 || merger.onlyRefers(schema)) {
                return context.follow(pointer)
                        .<Shape>map(target -> new Shape.Structural(() -> schemas.reference(target.pointer())))
                        .orElseGet(ShapeChooser::anyJson);
            }
        }
        return merger.onlyElement(pointer)
                .<Shape>map(element -> new Shape.Structural(() -> schemas.withoutNull(element)))
                .orElseGet(() -> choose(merger.flatten(pointer)));
    }

    /** The shape of a flattened schema. */
    Shape choose(EffectiveSchema schema) {
        unhonoured.in(schema);
        conflicts.in(schema);
        var union = enums.shape(schema).or(() -> unions.shape(schema));
        union.ifPresent(shape -> unhonoured.besideVariants(schema));
        return union.orElseGet(() -> byType(schema));
    }

    private Shape byType(EffectiveSchema schema) {
        var types = schema.types();
        if (types.size() > 1 && !types.equals(Set.of("integer", "number"))) {
            return unions.ofTypes(schema, List.copyOf(types), type -> ofType(schema, type));
        }
        if (types.isEmpty()) {
            return ofType(schema, inferred(schema));
        }
        return ofType(
                schema, types.contains("number") ? "number" : types.iterator().next());
    }

    private static String inferred(EffectiveSchema schema) {
        if (schema.hasAny(Keywords.OF_OBJECTS)) {
            return "object";
        }
        return schema.hasAny(Keywords.OF_ARRAYS) ? "array" : "";
    }

    private Shape ofType(EffectiveSchema schema, String type) {
        return switch (type) {
            case "object" -> objects.shape(schema);
            case "array" -> new Shape.Structural(() -> array(schema));
            case "string", "integer", "number", "boolean" -> Shape.Structural.of(scalars.lower(schema, type));
            default -> anyJson();
        };
    }

    private TypeRef array(EffectiveSchema schema) {
        var items = new ArrayList<String>();
        schema.all("items").forEach(each -> items.add(each.pointer()));
        var element = items.isEmpty()
                ? new TypeRef.AnyJson()
                : items.size() == 1 ? schemas.use(items.get(0)) : schemas.useAll(schema.pointer() + "/items", items);
        var unique =
                schema.get("uniqueItems").map(value -> value.node().asBoolean()).orElse(false);
        return new TypeRef.ListOf(element, bounds(schema, "Items", unique));
    }

    static Bounds bounds(EffectiveSchema schema, String what, boolean unique) {
        return new Bounds(
                ScalarLowering.integer(schema, "min" + what), ScalarLowering.integer(schema, "max" + what), unique);
    }

    private static Shape anyJson() {
        return Shape.Structural.of(new TypeRef.AnyJson());
    }
}
