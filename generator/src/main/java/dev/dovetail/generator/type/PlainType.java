package dev.dovetail.generator.type;

import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.view.Aliases;

/** Uses of a mapped type become uses of what the document says it is: the scalar, or free JSON. */
record PlainType(Api api, TypeMappings mappings) implements TypeRef.Visitor<TypeRef> {

    @Override
    public TypeRef scalar(TypeRef.Scalar type) {
        return type;
    }

    @Override
    public TypeRef listOf(TypeRef.ListOf type) {
        return new TypeRef.ListOf(type.element().accept(this), type.bounds());
    }

    @Override
    public TypeRef mapOf(TypeRef.MapOf type) {
        return new TypeRef.MapOf(type.value().accept(this), type.bounds());
    }

    @Override
    public TypeRef named(TypeRef.Named type) {
        if (mappings.of(type.id()).isEmpty()) {
            return type;
        }
        var plain = Aliases.resolve(api, type);
        return plain.withoutNull() instanceof TypeRef.Scalar ? plain : new TypeRef.AnyJson();
    }

    @Override
    public TypeRef nullableOf(TypeRef.NullableOf type) {
        var plain = type.type().accept(this);
        return plain.nullable() ? plain : new TypeRef.NullableOf(plain);
    }

    @Override
    public TypeRef binary(TypeRef.Binary type) {
        return type;
    }

    @Override
    public TypeRef anyJson(TypeRef.AnyJson type) {
        return type;
    }
}
