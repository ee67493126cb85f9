package dev.dovetail.contract.lowering;

import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Breaks aliases that lead back to themselves through nothing but arrays and maps. No Java type can be written for
 * them, and whoever follows aliases would never come to an end.
 */
final class AliasCycles {

    private final LoweringContext context;

    AliasCycles(LoweringContext context) {
        this.context = context;
    }

    /** The declarations, with any JSON in place of an alias that leads back to itself. */
    Map<TypeId, TypeDecl> broken(Map<TypeId, TypeDecl> declarations) {
        var broken = new LinkedHashMap<>(declarations);
        for (var entry : declarations.entrySet()) {
            if (entry.getValue() instanceof TypeDecl.AliasDecl alias
                    && new Search(broken, alias.id()).reaches(alias.target())) {
                context.omission(
                        alias.id().pointer(),
                        "a type that is only lists or maps of itself is not honoured: any JSON value is accepted here",
                        "give the recursion an object to go through");
                broken.put(
                        alias.id(),
                        new TypeDecl.AliasDecl(alias.id(), alias.docs(), alias.origin(), new TypeRef.AnyJson()));
            }
        }
        return broken;
    }

    /** Whether a type leads to one alias. */
    private record Search(Map<TypeId, TypeDecl> declarations, TypeId goal, Set<TypeId> seen)
            implements TypeRef.Visitor<Boolean> {

        Search(Map<TypeId, TypeDecl> declarations, TypeId goal) {
            this(declarations, goal, new HashSet<>());
        }

        boolean reaches(TypeRef type) {
            return type.accept(this);
        }

        @Override
        public Boolean named(TypeRef.Named type) {
            if (type.id().equals(goal)) {
                return true;
            }
            return seen.add(type.id())
                    && declarations.get(type.id()) instanceof TypeDecl.AliasDecl alias
                    && reaches(alias.target());
        }

        @Override
        public Boolean listOf(TypeRef.ListOf type) {
            return reaches(type.element());
        }

        @Override
        public Boolean mapOf(TypeRef.MapOf type) {
            return reaches(type.value());
        }

        @Override
        public Boolean nullableOf(TypeRef.NullableOf type) {
            return reaches(type.type());
        }

        @Override
        public Boolean scalar(TypeRef.Scalar type) {
            return false;
        }

        @Override
        public Boolean binary(TypeRef.Binary type) {
            return false;
        }

        @Override
        public Boolean anyJson(TypeRef.AnyJson type) {
            return false;
        }
    }
}
