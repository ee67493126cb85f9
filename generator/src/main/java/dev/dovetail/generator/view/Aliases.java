package dev.dovetail.generator.view;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.HashSet;
import java.util.Set;

/** Sees through names that stand for something without a Java type of its own. */
public final class Aliases {

    private Aliases() {}

    /**
     * The use with aliases followed: what is left at the top is never a name for something else, and is a
     * {@link TypeRef.NullableOf} if null is allowed anywhere on the way.
     */
    public static TypeRef resolve(Api api, TypeRef type) {
        var seen = new HashSet<TypeId>();
        var nullable = false;
        var current = type;
        var next = step(api, current, seen);
        while (!next.equals(current)) {
            nullable |= current instanceof TypeRef.NullableOf;
            current = next;
            next = step(api, current, seen);
        }
        return nullable && !(current instanceof TypeRef.AnyJson) ? new TypeRef.NullableOf(current) : current;
    }

    /** One step closer to what the name stands for; the same type at the end of the way. */
    private static TypeRef step(Api api, TypeRef type, Set<TypeId> seen) {
        if (type instanceof TypeRef.NullableOf nullable) {
            return nullable.type();
        }
        if (!(type instanceof TypeRef.Named named)) {
            return type;
        }
        var declaration = api.declaration(named.id());
        if (declaration instanceof TypeDecl.AliasDecl alias) {
            // An alias of itself says nothing about the value.
            return seen.add(named.id()) ? alias.target() : new TypeRef.AnyJson();
        }
        return Limits.replacement(declaration).orElse(type);
    }
}
