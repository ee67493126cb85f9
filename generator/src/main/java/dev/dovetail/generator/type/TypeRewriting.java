package dev.dovetail.generator.type;

import dev.dovetail.contract.model.TypeRef;

/** Puts other uses of types in the place of some, at any depth; those that an implementation says nothing of stay. */
interface TypeRewriting extends TypeRef.Visitor<TypeRef> {

    @Override
    default TypeRef scalar(TypeRef.Scalar type) {
        return type;
    }

    @Override
    default TypeRef listOf(TypeRef.ListOf type) {
        return new TypeRef.ListOf(type.element().accept(this), type.bounds());
    }

    @Override
    default TypeRef mapOf(TypeRef.MapOf type) {
        return new TypeRef.MapOf(type.value().accept(this), type.bounds());
    }

    @Override
    default TypeRef named(TypeRef.Named type) {
        return type;
    }

    @Override
    default TypeRef nullableOf(TypeRef.NullableOf type) {
        var inner = type.type().accept(this);
        return inner.nullable() ? inner : new TypeRef.NullableOf(inner);
    }

    @Override
    default TypeRef binary(TypeRef.Binary type) {
        return type;
    }

    @Override
    default TypeRef anyJson(TypeRef.AnyJson type) {
        return type;
    }
}
