package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.Optional;

/**
 * One component of an emitted record and its builder's field.
 *
 * @param name the Java name
 * @param wireName the name in the document
 * @param kind what it means that the component is not there
 * @param type the use of a type, aliases followed
 * @param value the Java type of a value that is there: a primitive where there is one
 * @param defaultValue what the document says a missing member means, as text
 * @param docs what the document says in prose
 * @param former a former Java name that stays
 */
record Slot(
        String name,
        String wireName,
        Kind kind,
        TypeRef type,
        TypeName value,
        Optional<String> defaultValue,
        Docs docs,
        Optional<String> former) {

    /** What it means that a component is not there. */
    enum Kind {
        /** It is always there and never null. */
        REQUIRED,
        /** It is always there; null is one of its values. */
        REQUIRED_NULLABLE,
        /** Null when it is not there. */
        OPTIONAL,
        /** Absent, null or a value: three things. */
        PRESENCE
    }

    boolean required() {
        return kind == Kind.REQUIRED || kind == Kind.REQUIRED_NULLABLE;
    }

    /** Whether the builder must tell absent from null. */
    boolean tracked() {
        return kind == Kind.REQUIRED_NULLABLE || kind == Kind.PRESENCE;
    }

    /** The type of the record's component. */
    TypeName component() {
        return switch (kind) {
            case REQUIRED -> value;
            case REQUIRED_NULLABLE, OPTIONAL -> JavaTypes.annotated(value.box());
            case PRESENCE -> presence();
        };
    }

    /** The type of the builder's field. */
    TypeName field() {
        return tracked() ? presence() : JavaTypes.annotated(value.box());
    }

    /** The type of the builder's parameter. */
    TypeName parameter() {
        return kind == Kind.REQUIRED ? value : JavaTypes.annotated(value.box());
    }

    /** Whether a plain number literal would not fit the boxed parameter: {@code 5} is no {@code Long}. */
    boolean needsPrimitiveOverload() {
        return kind != Kind.REQUIRED
                && (value.equals(TypeName.LONG) || value.equals(TypeName.DOUBLE) || value.equals(TypeName.FLOAT));
    }

    /** Whether null is a value in the JSON although the component is null when it is not there at all. */
    boolean nullOnTheWire() {
        return type.nullable();
    }

    boolean octets() {
        return value.equals(ArrayTypeName.of(TypeName.BYTE));
    }

    boolean list() {
        return type.withoutNull() instanceof TypeRef.ListOf;
    }

    boolean map() {
        return type.withoutNull() instanceof TypeRef.MapOf;
    }

    /** Whether the value, or one inside it, must not be printed. */
    boolean secret() {
        return secret(type);
    }

    private static boolean secret(TypeRef type) {
        return type.accept(new TypeRef.Visitor<>() {
            @Override
            public Boolean scalar(TypeRef.Scalar scalar) {
                return scalar.kind() == ScalarKind.PASSWORD;
            }

            @Override
            public Boolean listOf(TypeRef.ListOf list) {
                return list.element().accept(this);
            }

            @Override
            public Boolean mapOf(TypeRef.MapOf map) {
                return map.value().accept(this);
            }

            @Override
            public Boolean named(TypeRef.Named named) {
                return false;
            }

            @Override
            public Boolean nullableOf(TypeRef.NullableOf nullable) {
                return nullable.type().accept(this);
            }

            @Override
            public Boolean binary(TypeRef.Binary binary) {
                return false;
            }

            @Override
            public Boolean anyJson(TypeRef.AnyJson json) {
                return false;
            }
        });
    }

    private TypeName presence() {
        return ParameterizedTypeName.get(RuntimeTypes.PRESENCE, value.box());
    }
}
