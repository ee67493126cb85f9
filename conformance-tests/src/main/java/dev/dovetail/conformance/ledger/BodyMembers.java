package dev.dovetail.conformance.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.conformance.plan.Types;
import dev.dovetail.contract.diagnostics.Location;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The members of a body by their paths: {@code results[].owner.name}, with <code>{}</code> for the values of a map. A declared
 * type is looked into once in each body, so that recursion ends.
 */
final class BodyMembers {

    /** More would be a document of its own. */
    private static final int MOST = 400;

    private final Types types;

    BodyMembers(Types types) {
        this.types = types;
    }

    /** Every member that the document names, and where. */
    Map<String, Location> declared(TypeRef type) {
        var members = new LinkedHashMap<String, Location>();
        declared(type, "", members, new HashSet<>());
        return members;
    }

    private void declared(TypeRef type, String path, Map<String, Location> members, Set<TypeId> visited) {
        var plain = types.plain(type);
        if (plain instanceof TypeRef.ListOf list) {
            declared(list.element(), path + "[]", members, visited);
        } else if (plain instanceof TypeRef.MapOf map) {
            declared(map.value(), path + "{}", members, visited);
        } else if (plain instanceof TypeRef.Named named && visited.add(named.id()) && members.size() < MOST) {
            types.declaration(plain, TypeDecl.UnionDecl.class)
                    .ifPresent(union -> union.variants().forEach(variant -> declared(variant, path, members, visited)));
            types.object(plain).ifPresent(object -> {
                for (var member : object.members()) {
                    var name = named(path, member.wireName());
                    members.putIfAbsent(name, member.origin());
                    declared(member.type(), name, members, visited);
                }
            });
        }
    }

    /** The paths of the members that a body has. */
    void seen(TypeRef type, JsonNode value, Consumer<String> path) {
        seen(type, value, "", path);
    }

    private void seen(TypeRef type, JsonNode value, String at, Consumer<String> path) {
        var plain = types.plain(type);
        if (plain instanceof TypeRef.ListOf list && value.isArray()) {
            value.forEach(element -> seen(list.element(), element, at + "[]", path));
        } else if (plain instanceof TypeRef.MapOf map && value.isObject()) {
            value.forEach(each -> seen(map.value(), each, at + "{}", path));
        } else if (value.isObject()) {
            types.declaration(plain, TypeDecl.UnionDecl.class)
                    .ifPresent(union -> union.variants().forEach(variant -> seen(variant, value, at, path)));
            types.object(plain).ifPresent(object -> {
                for (var member : object.members()) {
                    Optional.ofNullable(value.get(member.wireName())).ifPresent(found -> {
                        path.accept(named(at, member.wireName()));
                        seen(member.type(), found, named(at, member.wireName()), path);
                    });
                }
            });
        }
    }

    private static String named(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
