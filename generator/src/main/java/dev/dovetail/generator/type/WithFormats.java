package dev.dovetail.generator.type;

import dev.dovetail.contract.model.TypeRef;

/** Uses of a mapped format become uses of the type that stands for it. */
record WithFormats(TypeMappings mappings) implements TypeRef.Visitor<TypeRef> {

    @Override
    public TypeRef scalar(TypeRef.Scalar type) {
        return type.constraints()
                .format()
                .filter(mappings::hasFormat)
                .<TypeRef>map(format -> new TypeRef.Named(TypeMappings.format(format)))
                .orElse(type);
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
        return type;
    }

    @Override
    public TypeRef nullableOf(TypeRef.NullableOf type) {
        return new TypeRef.NullableOf(type.type().accept(this));
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
