package dev.dovetail.contract.lowering;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Discrimination;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What tells the variants of a union apart where the document names no discriminator. */
final class VariantFacts {

    private final Map<TypeId, TypeDecl> declarations;

    VariantFacts(Map<TypeId, TypeDecl> declarations) {
        this.declarations = declarations;
    }

    /** Every variant is of another JSON kind. */
    Optional<Discrimination> byJsonKind(List<TypeRef> variants) {
        var kinds = new HashSet<String>();
        for (var variant : variants) {
            var kind = kind(variant);
            if (kind.isEmpty() || !kinds.add(kind.get())) {
                return Optional.empty();
            }
        }
        return Optional.of(new Discrimination.ByJsonKind());
    }

    /** A required member of every variant has other values in each. */
    Optional<Discrimination> byConstant(List<TypeDecl.ObjectDecl> objects) {
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        return objects.get(0).members().stream()
                .filter(Member::required)
                .map(member -> byConstant(member.wireName(), objects))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Discrimination> byConstant(String name, List<TypeDecl.ObjectDecl> objects) {
        var mapping = new LinkedHashMap<String, Integer>();
        for (var i = 0; i < objects.size(); i++) {
            var values = values(objects.get(i), name);
            if (values.isEmpty()) {
                return Optional.empty();
            }
            for (var value : values) {
                if (mapping.putIfAbsent(value, i) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Discrimination.ByProperty(name, Collections.unmodifiableMap(mapping)));
    }

    private List<String> values(TypeDecl.ObjectDecl object, String name) {
        return object.members().stream()
                .filter(member -> member.required() && member.wireName().equals(name))
                .filter(member -> resolved(member.type()) instanceof TypeRef.Named)
                .map(member -> declarations.get(((TypeRef.Named) resolved(member.type())).id()))
                .filter(declaration -> declaration instanceof TypeDecl.EnumDecl)
                .map(declaration -> (TypeDecl.EnumDecl) declaration)
                .filter(declaration -> declaration.kind() == ScalarKind.STRING)
                .flatMap(declaration -> declaration.values().stream())
                .map(JsonNode::asText)
                .toList();
    }

    /** Every variant requires a member that the others do not know. */
    static Optional<Discrimination> byRequiredMembers(List<TypeDecl.ObjectDecl> objects) {
        var deciding = new ArrayList<List<String>>();
        for (var i = 0; i < objects.size(); i++) {
            var others = new HashSet<String>();
            for (var j = 0; j < objects.size(); j++) {
                if (j != i) {
                    objects.get(j).members().forEach(member -> others.add(member.wireName()));
                }
            }
            var own = objects.get(i).members().stream()
                    .filter(Member::required)
                    .map(Member::wireName)
                    .filter(name -> !others.contains(name))
                    .toList();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            deciding.add(own);
        }
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.of(new Discrimination.ByRequiredMembers(List.copyOf(deciding)));
    }

    /** The variants as objects; none where any is something else. */
    List<TypeDecl.ObjectDecl> objects(List<TypeRef> variants) {
        var objects = new ArrayList<TypeDecl.ObjectDecl>();
        for (var variant : variants) {
            if (resolved(variant) instanceof TypeRef.Named named
                    && declarations.get(named.id()) instanceof TypeDecl.ObjectDecl object) {
                objects.add(object);
            } else {
                return List.of();
            }
        }
        return objects;
    }

    /** Whether a type is the union of this id, or one that has it as a variant, and nothing more. */
    boolean leadsTo(TypeRef type, TypeId union) {
        return leadsTo(type, union, new HashSet<>());
    }

    private boolean leadsTo(TypeRef type, TypeId goal, Set<TypeId> seen) {
        return resolved(type) instanceof TypeRef.Named named
                && (named.id().equals(goal)
                        || (seen.add(named.id())
                                && declarations.get(named.id()) instanceof TypeDecl.UnionDecl union
                                && union.variants().stream().anyMatch(variant -> leadsTo(variant, goal, seen))));
    }

    /** The type behind aliases, null left aside. Cycles of aliases were broken before. */
    private TypeRef resolved(TypeRef type) {
        var current = type.withoutNull();
        while (current instanceof TypeRef.Named named
                && declarations.get(named.id()) instanceof TypeDecl.AliasDecl alias) {
            current = alias.target().withoutNull();
        }
        return current;
    }

    private Optional<String> kind(TypeRef type) {
        var resolved = resolved(type);
        if (resolved instanceof TypeRef.Named named) {
            return kind(declarations.get(named.id()));
        }
        if (resolved instanceof TypeRef.Scalar scalar) {
            return Optional.of(kind(scalar.kind()));
        }
        if (resolved instanceof TypeRef.ListOf) {
            return Optional.of("array");
        }
        return resolved instanceof TypeRef.MapOf ? Optional.of("object") : Optional.empty();
    }

    private static Optional<String> kind(@org.jspecify.annotations.Nullable TypeDecl declaration) {
        if (declaration instanceof TypeDecl.ObjectDecl) {
            return Optional.of("object");
        }
        return declaration instanceof TypeDecl.EnumDecl values ? Optional.of(kind(values.kind())) : Optional.empty();
    }

    private static String kind(ScalarKind kind) {
        return switch (kind) {
            case BOOLEAN -> "boolean";
            case INT32, INT64, FLOAT, DOUBLE, DECIMAL -> "number";
            default -> "string";
        };
    }
}
