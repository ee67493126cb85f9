package dev.dovetail.generator.view;

import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which declared types a type mentions directly. */
public final class References {

    private static final TypeRef.Visitor<Stream<TypeId>> NAMED = new TypeRef.Visitor<>() {
        @Override
        public Stream<TypeId> scalar(TypeRef.Scalar type) {
            return Stream.empty();
        }

        @Override
        public Stream<TypeId> listOf(TypeRef.ListOf type) {
            return type.element().accept(this);
        }

        @Override
        public Stream<TypeId> mapOf(TypeRef.MapOf type) {
            return type.value().accept(this);
        }

        @Override
        public Stream<TypeId> named(TypeRef.Named type) {
            return Stream.of(type.id());
        }

        @Override
        public Stream<TypeId> nullableOf(TypeRef.NullableOf type) {
            return type.type().accept(this);
        }

        @Override
        public Stream<TypeId> binary(TypeRef.Binary type) {
            return Stream.empty();
        }

        @Override
        public Stream<TypeId> anyJson(TypeRef.AnyJson type) {
            return Stream.empty();
        }
    };

    private References() {}

    /** The declared types that a use mentions. */
    public static Stream<TypeId> of(TypeRef type) {
        return type.accept(NAMED);
    }

    /** The declared types that a declaration mentions, through those of its members that satisfy the filter. */
    public static List<TypeId> of(TypeDecl declaration, Predicate<Member> filter) {
        return declaration
                .accept(new TypeDecl.Visitor<Stream<TypeId>>() {
                    @Override
                    public Stream<TypeId> objectDecl(TypeDecl.ObjectDecl decl) {
                        var types = new ArrayList<TypeRef>();
                        decl.members().stream().filter(filter).map(Member::type).forEach(types::add);
                        if (decl.additional() instanceof AdditionalMembers.Declared declared) {
                            types.add(declared.type());
                        }
                        return types.stream().flatMap(References::of);
                    }

                    @Override
                    public Stream<TypeId> enumDecl(TypeDecl.EnumDecl decl) {
                        return Stream.empty();
                    }

                    @Override
                    public Stream<TypeId> unionDecl(TypeDecl.UnionDecl decl) {
                        return decl.variants().stream().flatMap(References::of);
                    }

                    @Override
                    public Stream<TypeId> aliasDecl(TypeDecl.AliasDecl decl) {
                        return References.of(decl.target());
                    }
                })
                .toList();
    }
}
