package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import dev.dovetail.contract.source.Resolution;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Lowers schemas (Schema Object): the use of one to a {@link TypeRef}, those that need it to a {@link TypeDecl}. */
final class SchemaLowering {

    private static final String COMPONENTS = "/components/schemas";

    private final LoweringContext context;
    private final TypeRegistry registry = new TypeRegistry();

    /** What came of schemas that hold at once: derived objects that inherit a refined member share its type. */
    private final Map<List<String>, TypeRef> merged = new HashMap<>();

    private final Set<String> used = new LinkedHashSet<>();
    private final Nullability nullability;
    private final AllOfMerger merger;
    private final ShapeChooser shapes;
    private final UnionLowering unions;

    SchemaLowering(LoweringContext context) {
        this.context = context;
        this.nullability = new Nullability(context);
        this.merger = new AllOfMerger(context);
        this.unions = new UnionLowering(context, this, merger);
        this.shapes = new ShapeChooser(context, this, merger, unions);
    }

    /** Declares the document's component schemas, whether anything refers to them or not. */
    void declareComponents() {
        context.at(COMPONENTS)
                .ifPresent(schemas -> schemas.properties()
                        .forEach(schema -> request(JsonPointers.child(COMPONENTS, schema.getKey()))));
        registry.drain();
    }

    /** All declarations, once nothing more will be lowered. */
    Map<TypeId, TypeDecl> finish() {
        registry.drain();
        var broken = new AliasCycles(context).broken(registry.declarations());
        var opened = new OpenBases(context, unions.drafts()).opened(broken, used);
        return new DiscriminationChooser(context, unions.drafts()).chosen(opened);
    }

    /** The type of what stands at this pointer. */
    TypeRef use(String pointer) {
        return withNull(withoutNull(pointer), nullability.nullable(pointer));
    }

    /** The type of what has to fit several schemas at once, known by the first pointer if it needs a declaration. */
    TypeRef useAll(String pointer, List<String> schemas) {
        var first = context.at(schemas.get(0));
        if (schemas.stream().allMatch(schema -> context.at(schema).equals(first))) {
            return use(schemas.get(schemas.size() - 1));
        }
        var known = merged.get(schemas);
        if (known != null) {
            return known;
        }
        var effective = merger.flatten(pointer, schemas);
        var type = withNull(named(pointer, shapes.choose(effective)), nullability.nullable(schemas));
        merged.put(List.copyOf(schemas), type);
        return type;
    }

    /** The type of what stands at this pointer, null left aside. */
    TypeRef withoutNull(String pointer) {
        return named(pointer, shapes.choose(pointer));
    }

    /** The type of a flattened schema, null left aside. */
    TypeRef withoutNull(EffectiveSchema schema) {
        return named(schema.pointer(), shapes.choose(schema));
    }

    /** The type of a declared schema that a reference leads to. */
    TypeRef reference(String target) {
        used.add(target);
        return request(target);
    }

    private TypeRef request(String target) {
        return registry.request(new TypeId(target), () -> declaration(target));
    }

    /** Where the references that begin at this pointer lead; the pointer itself where they lead nowhere. */
    String resolved(String pointer) {
        return context.follow(pointer).map(Resolution.Found::pointer).orElse(pointer);
    }

    /** The value of an annotation of the schema at this pointer, or of the schema that it only refers to. */
    Optional<JsonNode> annotation(String pointer, String keyword) {
        var node = context.at(pointer);
        var ignored = context.dialect() == Dialect.OPENAPI_3_0
                && node.map(each -> each.has(Keywords.REF)).orElse(false);
        var own = node.filter(each -> !ignored).map(each -> each.get(keyword));
        if (own.isPresent()) {
            return own;
        }
        var next = merger.onlyElement(pointer).orElseGet(() -> resolved(pointer));
        return next.equals(pointer) ? Optional.empty() : annotation(next, keyword);
    }

    private TypeDecl declaration(String pointer) {
        var shape = shapes.choose(pointer);
        if (shape instanceof Shape.Declared declared) {
            return declared.declaration().get();
        }
        return new TypeDecl.AliasDecl(
                new TypeId(pointer),
                context.at(pointer).map(DocsLowering::ofSchema).orElse(DocsLowering.of(null)),
                context.location(pointer),
                ((Shape.Structural) shape).type().get());
    }

    private TypeRef named(String pointer, Shape shape) {
        if (shape instanceof Shape.Declared declared) {
            return registry.request(new TypeId(pointer), declared.declaration());
        }
        return ((Shape.Structural) shape).type().get();
    }

    private static TypeRef withNull(TypeRef type, boolean nullable) {
        return nullable && !type.nullable() ? new TypeRef.NullableOf(type) : type;
    }
}
