package dev.dovetail.generator.roundtrip;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.view.Direction;
import dev.dovetail.runtime.model.BinaryContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** JSON values that a type of the document allows, chosen by a seed. */
final class SchemaValues {

    /** How much of what may be left out is there. */
    enum Fill {
        EVERYTHING,
        NOTHING,
        SOME
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;
    private static final int MOST_NODES = 250;

    private final Api api;
    private final JavaTypes types;
    private final Random random;
    private final ScalarValues scalars;
    private final Direction direction;
    private final Fill fill;
    private final boolean flat;
    private int nodes;

    SchemaValues(Api api, JavaTypes types, Random random, Direction direction, Fill fill, boolean flat) {
        this.api = api;
        this.types = types;
        this.random = random;
        this.scalars = new ScalarValues(random);
        this.direction = direction;
        this.fill = fill;
        this.flat = flat;
    }

    /** A value; empty where none can be made: endless recursion, a pattern that nobody can invert. */
    Optional<JsonNode> of(TypeRef type) {
        nodes = 0;
        return at(type, 0);
    }

    private Optional<JsonNode> at(TypeRef use, int depth) {
        nodes++;
        var type = types.resolve(use);
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (type instanceof TypeRef.NullableOf nullable) {
            var none = !flat && (random.nextInt(4) == 0 || depth > 6);
            return none ? Optional.of(JSON.nullNode()) : at(nullable.type(), depth);
        }
        if (type instanceof TypeRef.Scalar scalar) {
            return scalars.of(scalar);
        }
        if (type instanceof TypeRef.ListOf list) {
            return items(list, depth);
        }
        if (type instanceof TypeRef.MapOf map) {
            return entries(map, depth);
        }
        if (type instanceof TypeRef.Binary) {
            return Optional.of(JSON.pojoNode(BinaryContent.of(scalars.octets())
                    .withFileName("a \"file\" " + nodes + ".bin")
                    .withMediaType("application/x-thing")));
        }
        if (type instanceof TypeRef.Named named) {
            return declared(api.declaration(named.id()), depth);
        }
        return Optional.of(anything(depth));
    }

    private JsonNode anything(int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 4)) {
            case 0 -> JSON.textNode("any \u20ac " + random.nextInt(100));
            case 1 -> JSON.numberNode(random.nextInt(1000));
            case 2 -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.objectNode().put("a", 1).put("b", "two");
        };
    }

    private Optional<JsonNode> items(TypeRef.ListOf list, int depth) {
        var least = Math.max(list.bounds().minimum().orElse(0), flat ? 1 : 0);
        var most = list.bounds().maximum().orElse(Integer.MAX_VALUE);
        var wanted = depth > 4 || nodes > MOST_NODES ? least : Math.min(most, Math.max(least, 1 + random.nextInt(3)));
        var items = new ArrayList<JsonNode>();
        for (var tries = 0; items.size() < wanted && tries < wanted * 8 + 8; tries++) {
            var item = at(list.element(), depth + 1);
            if (item.isPresent() && !(list.bounds().unique() && items.contains(item.get()))) {
                items.add(item.get());
            }
        }
        return items.size() < least
                ? Optional.empty()
                : Optional.of(JSON.arrayNode().addAll(items));
    }

    private Optional<JsonNode> entries(TypeRef.MapOf map, int depth) {
        var least = Math.max(map.bounds().minimum().orElse(0), flat ? 1 : 0);
        var most = map.bounds().maximum().orElse(Integer.MAX_VALUE);
        var wanted = depth > 4 || nodes > MOST_NODES ? least : Math.min(most, Math.max(least, 2));
        var entries = JSON.objectNode();
        for (var i = 0; i < wanted; i++) {
            var name = "key " + i;
            at(map.value(), depth + 1).ifPresent(value -> entries.set(name, value));
        }
        return entries.size() < least ? Optional.empty() : Optional.of(entries);
    }

    private Optional<JsonNode> declared(TypeDecl declaration, int depth) {
        if (declaration instanceof TypeDecl.EnumDecl enumeration) {
            return Optional.of(
                    enumeration.values().get(random.nextInt(enumeration.values().size())));
        }
        if (declaration instanceof TypeDecl.ObjectDecl object) {
            return object(object, depth).map(node -> node);
        }
        if (declaration instanceof TypeDecl.UnionDecl union) {
            return variant(union, depth);
        }
        return at(((TypeDecl.AliasDecl) declaration).target(), depth);
    }

    private Optional<ObjectNode> object(TypeDecl.ObjectDecl object, int depth) {
        var node = JSON.objectNode();
        for (var member : object.members()) {
            if (!direction.carries(member.access()) || !(member.required() || included(member, depth))) {
                continue;
            }
            var value = at(member.type(), depth + 1);
            if (value.isEmpty() && member.required()) {
                return Optional.empty();
            }
            value.ifPresent(present -> node.set(member.wireName(), present));
        }
        if (object.additional() instanceof AdditionalMembers.Declared declared
                && fill == Fill.EVERYTHING
                && depth < 3) {
            at(declared.type(), depth + 1).ifPresent(value -> node.set("an extra member", value));
        }
        return counted(object, node, depth);
    }

    private Optional<ObjectNode> counted(TypeDecl.ObjectDecl object, ObjectNode node, int depth) {
        for (var member : object.members()) {
            if (node.size() < object.bounds().minimum().orElse(0)
                    && direction.carries(member.access())
                    && !node.has(member.wireName())) {
                at(member.type().withoutNull(), depth + 1).ifPresent(value -> node.set(member.wireName(), value));
            } else if (node.size() > object.bounds().maximum().orElse(Integer.MAX_VALUE) && !member.required()) {
                node.remove(member.wireName());
            }
        }
        return node.size() < object.bounds().minimum().orElse(0) ? Optional.empty() : Optional.of(node);
    }

    private boolean included(Member member, int depth) {
        if (fill == Fill.NOTHING || depth > 4 || nodes > MOST_NODES) {
            return false;
        }
        if (flat && depth > 0 && !scalar(member.type())) {
            return false;
        }
        var chance = fill == Fill.EVERYTHING && depth == 0 ? 1.0 : fill == Fill.EVERYTHING ? 0.6 : 0.4;
        return random.nextDouble() < chance;
    }

    private boolean scalar(TypeRef type) {
        var target = types.resolve(type).withoutNull();
        return target instanceof TypeRef.Scalar
                || types.declaration(target)
                        .filter(TypeDecl.EnumDecl.class::isInstance)
                        .isPresent();
    }

    private Optional<JsonNode> variant(TypeDecl.UnionDecl union, int depth) {
        var first = random.nextInt(union.variants().size());
        for (var i = 0; i < union.variants().size(); i++) {
            var index = (first + i) % union.variants().size();
            var value = at(union.variants().get(index), depth + 1).map(node -> tagged(node, union, index));
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    /** The value with the tag that says which variant it is. */
    private JsonNode tagged(JsonNode value, TypeDecl.UnionDecl union, int index) {
        if (union.discrimination() instanceof Discrimination.ByProperty property
                && value instanceof ObjectNode object) {
            List<String> tags = property.mapping().entrySet().stream()
                    .filter(entry -> entry.getValue() == index)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!tags.isEmpty()
                    && !tags.contains(object.path(property.property()).asText())) {
                object.put(property.property(), tags.get(random.nextInt(tags.size())));
            }
        }
        return value;
    }
}
