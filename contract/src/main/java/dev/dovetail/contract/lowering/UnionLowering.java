package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lowers {@code oneOf}, {@code anyOf} and lists of types. */
final class UnionLowering {

    /** A variant with nothing but these is a condition on the members of the object around it, no type. */
    private static final Set<String> CONDITIONS = Set.of(Keywords.REQUIRED, "not", "if", "then", "else");

    private final LoweringContext context;
    private final SchemaLowering schemas;
    private final AllOfMerger merger;
    private final EnumLowering enums;
    private final Map<TypeId, Draft> drafts = new LinkedHashMap<>();

    UnionLowering(LoweringContext context, SchemaLowering schemas, AllOfMerger merger) {
        this.context = context;
        this.schemas = schemas;
        this.merger = merger;
        this.enums = new EnumLowering(context);
    }

    /**
     * What the choice of a discrimination needs to know of a union beside its declaration.
     *
     * @param discriminator the Discriminator Object
     * @param variants for each variant, where its schema stands, references followed
     */
    record Draft(Optional<SchemaNode> discriminator, List<String> variants) {}

    /** The drafts of the unions declared so far. */
    Map<TypeId, Draft> drafts() {
        return drafts;
    }

    /** The shape of a schema with variants; empty for one without. */
    Optional<Shape> shape(EffectiveSchema schema) {
        var lists = new ArrayList<SchemaNode>();
        for (var keyword : List.of(Keywords.ONE_OF, Keywords.ANY_OF)) {
            schema.all(keyword).stream()
                    .filter(list -> !variants(list).isEmpty())
                    .forEach(lists::add);
        }
        lists.removeIf(this::conditional);
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        lists.subList(1, lists.size())
                .forEach(list -> context.omission(
                        list.pointer(), "a second choice beside the first is not honoured: it is not checked"));
        return Optional.of(shape(schema, lists.get(0)));
    }

    private boolean conditional(SchemaNode list) {
        var keywords = new LinkedHashSet<String>();
        for (var variant : list.items()) {
            variant.node().fieldNames().forEachRemaining(keywords::add);
        }
        keywords.removeIf(keyword -> !Keywords.asserting(keyword));
        if (!CONDITIONS.containsAll(keywords)) {
            return false;
        }
        if (!keywords.isEmpty()) {
            context.omission(
                    list.pointer(), "a choice between sets of required members is not honoured: none is demanded");
        }
        return true;
    }

    private Shape shape(EffectiveSchema schema, SchemaNode list) {
        var variants = variants(list);
        var beside = beside(schema);
        if (!beside.isEmpty()) {
            return union(schema, variants, variant -> schemas.withoutNull(merged(schema, beside, variant)));
        }
        if (variants.size() == 1) {
            return new Shape.Structural(() -> schemas.withoutNull(variants.get(0)));
        }
        return mergedValues(schema, variants).orElseGet(() -> union(schema, variants, schemas::withoutNull));
    }

    /** The variants that are not just null. */
    private List<String> variants(SchemaNode list) {
        var variants = new ArrayList<String>();
        list.items().stream()
                .map(SchemaNode::pointer)
                .filter(each -> !onlyNull(each))
                .forEach(variants::add);
        return variants;
    }

    private boolean onlyNull(String pointer) {
        var schema = context.follow(pointer).map(found -> new SchemaNode(found.pointer(), found.node()));
        if (schema.isEmpty()) {
            return false;
        }
        var values = schema.get().node().path("enum");
        return schema.get().types().equals(Set.of(Keywords.NULL_TYPE))
                || (values.isArray() && values.size() == 1 && values.get(0).isNull())
                || schema.get()
                        .child("const")
                        .filter(constant -> constant.node().isNull())
                        .isPresent();
    }

    /** The parts beside the choice that say something of their own, without the choice. */
    private List<SchemaNode> beside(EffectiveSchema schema) {
        var parts = new ArrayList<SchemaNode>();
        for (var part : schema.parts()) {
            var rest = part.node().isObject() ? ((ObjectNode) part.node()).objectNode() : null;
            if (rest != null) {
                part.node().properties().forEach(member -> {
                    if (!Set.of(Keywords.ONE_OF, Keywords.ANY_OF, Keywords.REF, Keywords.ALL_OF)
                            .contains(member.getKey())) {
                        rest.set(member.getKey(), member.getValue());
                    }
                });
                if (rest.has(Keywords.PROPERTIES) || rest.has(Keywords.REQUIRED)) {
                    parts.add(new SchemaNode(part.pointer(), rest));
                }
            }
        }
        return parts;
    }

    private EffectiveSchema merged(EffectiveSchema schema, List<SchemaNode> beside, String variant) {
        var flat = merger.flatten(variant);
        var parts = new ArrayList<>(beside);
        parts.addAll(flat.parts());
        var suffix = variant.substring(
                JsonPointers.parent(JsonPointers.parent(variant)).length());
        return new EffectiveSchema(schema.pointer() + suffix, parts, schema.bases());
    }

    /** Several lists of texts are one list. */
    private Optional<Shape> mergedValues(EffectiveSchema schema, List<String> variants) {
        var values = new LinkedHashSet<JsonNode>();
        for (var variant : variants) {
            var own = EnumLowering.values(merger.flatten(variant));
            if (own.isEmpty() || !own.stream().allMatch(JsonNode::isTextual)) {
                return Optional.empty();
            }
            values.addAll(own);
        }
        return Optional.of(enums.ofValues(schema, List.copyOf(values)));
    }

    private Shape union(EffectiveSchema schema, List<String> pointers, Function<String, TypeRef> lowering) {
        var variants = new LinkedHashMap<TypeRef, String>();
        for (var pointer : pointers) {
            variants.putIfAbsent(lowering.apply(pointer), schemas.resolved(pointer));
        }
        if (variants.size() == 1) {
            return Shape.Structural.of(variants.keySet().iterator().next());
        }
        return declared(schema, List.copyOf(variants.keySet()), List.copyOf(variants.values()));
    }

    /** The shape of a schema that allows values of several types. */
    Shape ofTypes(EffectiveSchema schema, List<String> types, Function<String, Shape> ofType) {
        var variants = new ArrayList<TypeRef>();
        for (var type : types) {
            if (ofType.apply(type) instanceof Shape.Structural structural) {
                variants.add(structural.type().get());
            } else {
                context.omission(
                        schema.pointer(),
                        "an object with properties among several types is not honoured: any JSON value is accepted",
                        "write the alternatives as oneOf");
                return Shape.Structural.of(new TypeRef.AnyJson());
            }
        }
        var pointers = variants.stream().map(variant -> schema.pointer()).toList();
        return declared(schema, variants, pointers);
    }

    private Shape declared(EffectiveSchema schema, List<TypeRef> variants, List<String> pointers) {
        var id = new TypeId(schema.pointer());
        drafts.put(id, new Draft(schema.get("discriminator"), pointers));
        return new Shape.Declared(() -> new TypeDecl.UnionDecl(
                id,
                ObjectLowering.docs(schema),
                context.location(schema.pointer()),
                variants,
                new Discrimination.ByTrial()));
    }
}
