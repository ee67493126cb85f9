package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.diagnostics.Spelling;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.contract.source.JsonPointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lowers objects: with named members to a declaration, without them to a map. */
final class ObjectLowering {

    private final LoweringContext context;
    private final SchemaLowering schemas;

    ObjectLowering(LoweringContext context, SchemaLowering schemas) {
        this.context = context;
        this.schemas = schemas;
    }

    Shape shape(EffectiveSchema schema) {
        var additional = furtherMembers(schema);
        var closed = additional.filter(
                each -> each.node().isBoolean() && !each.node().booleanValue());
        var named = schema.all(Keywords.PROPERTIES).stream()
                .anyMatch(properties -> !properties.node().isEmpty());
        if (named || closed.isPresent() || schema.has("discriminator")) {
            return new Shape.Declared(() -> declaration(schema));
        }
        return new Shape.Structural(() -> new TypeRef.MapOf(
                additional
                        .filter(each -> each.node().isObject())
                        .map(each -> schemas.use(each.pointer()))
                        .orElseGet(TypeRef.AnyJson::new),
                ShapeChooser.bounds(schema, "Properties", false)));
    }

    private TypeDecl declaration(EffectiveSchema schema) {
        var additional = additional(schema);
        unhonouredBounds(schema, additional);
        return new TypeDecl.ObjectDecl(
                new TypeId(schema.pointer()),
                docs(schema),
                context.location(schema.pointer()),
                members(schema),
                additional,
                ShapeChooser.bounds(schema, "Properties", false),
                schema.bases());
    }

    /** The prose of the whole; of its last part where the whole has none. */
    static Docs docs(EffectiveSchema schema) {
        for (var i = schema.parts().size() - 1; i >= 0; i--) {
            var docs = DocsLowering.ofSchema(schema.parts().get(i).node());
            if (!docs.equals(Docs.NONE)) {
                return docs;
            }
        }
        return Docs.NONE;
    }

    private List<Member> members(EffectiveSchema schema) {
        var required = required(schema);
        var definitions = new LinkedHashMap<String, List<String>>();
        for (var properties : schema.all(Keywords.PROPERTIES)) {
            properties
                    .node()
                    .properties()
                    .forEach(property -> definitions
                            .computeIfAbsent(property.getKey(), name -> new ArrayList<>())
                            .add(properties.childPointer(property.getKey())));
        }
        var members = new ArrayList<Member>();
        definitions.forEach(
                (name, pointers) -> members.add(member(schema, name, pointers, required.containsKey(name))));
        required.forEach((name, pointer) -> {
            if (!definitions.containsKey(name)) {
                context.omission(
                        pointer,
                        "required names '" + name + "', which is none of the properties: it is not demanded",
                        Spelling.nearest(name, definitions.keySet())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("describe it under properties"));
            }
        });
        return members;
    }

    /** The names of required members and where each is said to be. */
    private static Map<String, String> required(EffectiveSchema schema) {
        var required = new LinkedHashMap<String, String>();
        for (var list : schema.all(Keywords.REQUIRED)) {
            list.items().forEach(name -> required.putIfAbsent(name.node().asText(), name.pointer()));
        }
        return required;
    }

    private Member member(EffectiveSchema schema, String name, List<String> pointers, boolean required) {
        var last = pointers.get(pointers.size() - 1);
        var type = pointers.size() == 1
                ? schemas.use(last)
                : schemas.useAll(JsonPointers.child(schema.pointer() + "/properties", name), pointers);
        return new Member(
                name,
                type,
                required,
                access(last),
                schemas.annotation(last, "default"),
                memberDocs(last),
                context.location(last));
    }

    /** What stands at the member itself: what a schema it refers to says of itself is that schema's prose. */
    private Docs memberDocs(String pointer) {
        return context.at(pointer)
                .filter(JsonNode::isObject)
                .map(DocsLowering::ofSchema)
                .orElse(Docs.NONE);
    }

    private Access access(String pointer) {
        if (flag(pointer, "readOnly")) {
            return Access.READ_ONLY;
        }
        return flag(pointer, "writeOnly") ? Access.WRITE_ONLY : Access.BOTH;
    }

    private boolean flag(String pointer, String keyword) {
        return schemas.annotation(pointer, keyword)
                .map(value -> value.asBoolean(false))
                .orElse(false);
    }

    private static Optional<SchemaNode> furtherMembers(EffectiveSchema schema) {
        return schema.get(Keywords.ADDITIONAL_PROPERTIES).or(() -> schema.get(Keywords.UNEVALUATED_PROPERTIES));
    }

    /** What is not kept is not there any more when members are counted. */
    private void unhonouredBounds(EffectiveSchema schema, AdditionalMembers additional) {
        if (additional instanceof AdditionalMembers.Undeclared) {
            schema.all("minProperties")
                    .forEach(bound -> context.omission(
                            bound.pointer(),
                            "'minProperties' counts the named members only: others are not kept",
                            "declare additionalProperties"));
        }
    }

    private AdditionalMembers additional(EffectiveSchema schema) {
        var value = furtherMembers(schema);
        if (value.isEmpty()) {
            return new AdditionalMembers.Undeclared();
        }
        if (value.get().node().isBoolean()) {
            return value.get().node().booleanValue()
                    ? new AdditionalMembers.Declared(new TypeRef.AnyJson())
                    : new AdditionalMembers.Forbidden();
        }
        return new AdditionalMembers.Declared(schemas.use(value.get().pointer()));
    }
}
