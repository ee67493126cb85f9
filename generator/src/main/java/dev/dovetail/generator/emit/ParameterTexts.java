package dev.dovetail.generator.emit;

import dev.dovetail.contract.model.Constraints;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;

/**
 * Which types have a text outside of JSON: scalars, lists and maps of them, objects. Everything else is handed over as
 * the text that it is on the wire.
 */
final class ParameterTexts implements TypeRef.Visitor<TypeRef> {

    private static final TypeRef TEXT = new TypeRef.Scalar(ScalarKind.STRING, Constraints.NONE);

    private final JavaTypes types;

    ParameterTexts(JavaTypes types) {
        this.types = types;
    }

    /** The type that emitted code has for a parameter without JSON content. */
    TypeRef of(Parameter parameter) {
        return parameter.mediaType().isPresent()
                ? TEXT
                : types.resolve(parameter.type()).withoutNull().accept(this);
    }

    /** Whether the document says more of the type than is left of it. */
    boolean loses(TypeRef declared, TypeRef honoured) {
        var type = types.resolve(declared).withoutNull();
        if (honoured instanceof TypeRef.ListOf list && type instanceof TypeRef.ListOf items) {
            return loses(items.element(), list.element());
        }
        if (honoured instanceof TypeRef.MapOf map && type instanceof TypeRef.MapOf members) {
            return loses(members.value(), map.value());
        }
        return honoured.equals(TEXT) && !(type instanceof TypeRef.Scalar || type instanceof TypeRef.AnyJson);
    }

    @Override
    public TypeRef scalar(TypeRef.Scalar type) {
        return type;
    }

    @Override
    public TypeRef listOf(TypeRef.ListOf type) {
        return new TypeRef.ListOf(single(type.element()), type.bounds());
    }

    @Override
    public TypeRef mapOf(TypeRef.MapOf type) {
        return new TypeRef.MapOf(single(type.value()), type.bounds());
    }

    @Override
    public TypeRef named(TypeRef.Named type) {
        return types.declaration(type)
                        .filter(TypeDecl.UnionDecl.class::isInstance)
                        .isPresent()
                ? TEXT
                : type;
    }

    @Override
    public TypeRef nullableOf(TypeRef.NullableOf type) {
        return type.type().accept(this);
    }

    @Override
    public TypeRef binary(TypeRef.Binary type) {
        return TEXT;
    }

    @Override
    public TypeRef anyJson(TypeRef.AnyJson type) {
        return TEXT;
    }

    /** Inside a list or a map there is room for a single text. */
    private TypeRef single(TypeRef type) {
        var target = types.resolve(type).withoutNull();
        var enumeration = types.declaration(target).filter(TypeDecl.EnumDecl.class::isInstance);
        return target instanceof TypeRef.Scalar || enumeration.isPresent() ? target : TEXT;
    }
}
