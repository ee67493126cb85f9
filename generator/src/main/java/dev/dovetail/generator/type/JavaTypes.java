package dev.dovetail.generator.type;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.dovetail.contract.model.Api;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeId;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.naming.Names;
import dev.dovetail.generator.view.Aliases;
import dev.dovetail.generator.view.Direction;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The one place where a use of a type in the document becomes a Java type. */
public final class JavaTypes {

    private final Api api;
    private final Names names;
    private final TypeMappings mappings;

    /** Types of this document under these names. */
    public JavaTypes(Api api, Names names) {
        this(api, names, TypeMappings.NONE);
    }

    /** Types of this document under these names, and of somebody else. */
    public JavaTypes(Api api, Names names, TypeMappings mappings) {
        this.api = api;
        this.names = names;
        this.mappings = mappings;
    }

    /**
     * The use with aliases followed: what is left at the top is never a name for something else, and is a
     * {@link TypeRef.NullableOf} if null is allowed anywhere on the way.
     */
    public TypeRef resolve(TypeRef type) {
        return Aliases.resolve(api, type);
    }

    /** Whether JSON null is allowed, also where an alias says so. */
    public boolean nullable(TypeRef type) {
        return resolve(type).nullable();
    }

    /** The type of a value that is there: a primitive where there is one, never annotated at the top. */
    public TypeName of(TypeRef type, Direction direction) {
        var mapped = mapped(type);
        return mapped.isPresent() ? mapped.get() : resolve(type).accept(new ToTypeName(direction));
    }

    /** The class of somebody else that stands for a use, also where an alias leads to it. */
    private Optional<ClassName> mapped(TypeRef type) {
        var seen = new HashSet<TypeId>();
        var current = type.withoutNull();
        while (!mappings.none() && current instanceof TypeRef.Named named && seen.add(named.id())) {
            var mapped = mappings.of(named.id());
            if (mapped.isPresent()) {
                return mapped;
            }
            if (api.declaration(named.id()) instanceof TypeDecl.AliasDecl alias) {
                current = alias.target().withoutNull();
            }
        }
        return Optional.empty();
    }

    /** As {@link #of}, never a primitive. */
    public TypeName boxed(TypeRef type, Direction direction) {
        return of(type, direction).box();
    }

    /** As {@link #boxed}, with {@code @Nullable}: the type of a value that may be missing. */
    public TypeName optional(TypeRef type, Direction direction) {
        return annotated(boxed(type, direction));
    }

    /** A type argument: boxed, with {@code @Nullable} if null is one of the values. {@code JsonNode} has its own null. */
    public TypeName argument(TypeRef type, Direction direction) {
        return resolve(type) instanceof TypeRef.NullableOf ? optional(type, direction) : boxed(type, direction);
    }

    /** The same type with {@code @Nullable}. */
    public static TypeName annotated(TypeName type) {
        return type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build());
    }

    /** The runtime's description of a JSON body: {@code BodyType.listOf(BodyType.of(Subscription.class))}. */
    public CodeBlock bodyType(TypeRef type, Direction direction) {
        var mapped = mapped(type);
        return mapped.isPresent()
                ? CodeBlock.of("$T.of($T.class)", RuntimeTypes.BODY_TYPE, mapped.get())
                : resolve(type).accept(new ToBodyType(direction));
    }

    /** The runtime's description of a parameter's value, without its constraints: {@code ValueType.INT64}. */
    public CodeBlock valueType(TypeRef type) {
        return resolve(type).accept(new ToValueType());
    }

    /** The declaration behind a use, where the use is of an object, an enumeration or a union. */
    public Optional<TypeDecl> declaration(TypeRef type) {
        return resolve(type).withoutNull() instanceof TypeRef.Named named
                ? Optional.of(api.declaration(named.id()))
                : Optional.empty();
    }

    private static TypeName scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING, PASSWORD -> ClassName.get(String.class);
            case DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case DATE -> ClassName.get(LocalDate.class);
            case UUID -> ClassName.get(UUID.class);
            case URI -> ClassName.get(URI.class);
            case BYTE -> ArrayTypeName.of(TypeName.BYTE);
            case INT32 -> TypeName.INT;
            case INT64 -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case DECIMAL -> ClassName.get(BigDecimal.class);
            case BOOLEAN -> TypeName.BOOLEAN;
        };
    }

    private final class ToTypeName implements TypeRef.Visitor<TypeName> {

        private final Direction direction;

        ToTypeName(Direction direction) {
            this.direction = direction;
        }

        @Override
        public TypeName scalar(TypeRef.Scalar type) {
            return JavaTypes.scalar(type.kind());
        }

        @Override
        public TypeName listOf(TypeRef.ListOf type) {
            return ParameterizedTypeName.get(ClassName.get(List.class), argument(type.element(), direction));
        }

        @Override
        public TypeName mapOf(TypeRef.MapOf type) {
            return ParameterizedTypeName.get(
                    ClassName.get(Map.class), ClassName.get(String.class), argument(type.value(), direction));
        }

        @Override
        public TypeName named(TypeRef.Named type) {
            return names.type(type.id(), direction);
        }

        @Override
        public TypeName nullableOf(TypeRef.NullableOf type) {
            return type.type().accept(this).box();
        }

        @Override
        public TypeName binary(TypeRef.Binary type) {
            return RuntimeTypes.BINARY_CONTENT;
        }

        @Override
        public TypeName anyJson(TypeRef.AnyJson type) {
            return RuntimeTypes.JSON_NODE;
        }
    }

    private final class ToBodyType implements TypeRef.Visitor<CodeBlock> {

        private final Direction direction;

        ToBodyType(Direction direction) {
            this.direction = direction;
        }

        @Override
        public CodeBlock scalar(TypeRef.Scalar type) {
            return ofClass(boxed(type, direction));
        }

        @Override
        public CodeBlock listOf(TypeRef.ListOf type) {
            return CodeBlock.of("$T.listOf($L)", RuntimeTypes.BODY_TYPE, bodyType(type.element(), direction));
        }

        @Override
        public CodeBlock mapOf(TypeRef.MapOf type) {
            return CodeBlock.of("$T.mapOf($L)", RuntimeTypes.BODY_TYPE, bodyType(type.value(), direction));
        }

        @Override
        public CodeBlock named(TypeRef.Named type) {
            return ofClass(names.type(type.id(), direction));
        }

        @Override
        public CodeBlock nullableOf(TypeRef.NullableOf type) {
            return type.type().accept(this);
        }

        @Override
        public CodeBlock binary(TypeRef.Binary type) {
            return CodeBlock.of("$T.binary()", RuntimeTypes.BODY_TYPE);
        }

        @Override
        public CodeBlock anyJson(TypeRef.AnyJson type) {
            return CodeBlock.of("$T.json()", RuntimeTypes.BODY_TYPE);
        }

        private CodeBlock ofClass(TypeName type) {
            return CodeBlock.of("$T.of($T.class)", RuntimeTypes.BODY_TYPE, type);
        }
    }

    private final class ToValueType implements TypeRef.Visitor<CodeBlock> {

        @Override
        public CodeBlock scalar(TypeRef.Scalar type) {
            return switch (type.kind()) {
                case STRING, PASSWORD -> constant("STRING");
                case DATE_TIME -> constant("DATE_TIME");
                case DATE -> constant("DATE");
                case UUID -> constant("UUID");
                case URI -> constant("URI");
                case INT32 -> constant("INT32");
                case INT64 -> constant("INT64");
                case FLOAT -> constant("FLOAT");
                case DOUBLE -> constant("DOUBLE");
                case DECIMAL -> constant("DECIMAL");
                case BOOLEAN -> constant("BOOLEAN");
                case BYTE -> constant("BYTES");
            };
        }

        @Override
        public CodeBlock listOf(TypeRef.ListOf type) {
            return CodeBlock.of("$T.list($L)", RuntimeTypes.VALUE_TYPE, valueType(type.element()));
        }

        @Override
        public CodeBlock mapOf(TypeRef.MapOf type) {
            return CodeBlock.of("$T.map($L)", RuntimeTypes.VALUE_TYPE, valueType(type.value()));
        }

        @Override
        public CodeBlock named(TypeRef.Named type) {
            var name = names.type(type.id(), Direction.REQUEST);
            if (!(api.declaration(type.id()) instanceof TypeDecl.EnumDecl enumeration)) {
                return object(bodyType(type, Direction.REQUEST));
            }
            return enumeration.kind() == ScalarKind.STRING
                    ? CodeBlock.of("$T.openEnum($T::of)", RuntimeTypes.VALUE_TYPE, name)
                    : CodeBlock.of(
                            "$T.openEnum($L, $T::of)", RuntimeTypes.VALUE_TYPE, ofWireValue(enumeration.kind()), name);
        }

        /** Emitted enumerations hold whole numbers as long, others as {@code BigDecimal}. */
        private CodeBlock ofWireValue(ScalarKind kind) {
            return switch (kind) {
                case INT32, INT64 -> constant("INT64");
                case FLOAT, DOUBLE, DECIMAL -> constant("DECIMAL");
                case BOOLEAN -> constant("BOOLEAN");
                case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD -> constant("STRING");
            };
        }

        @Override
        public CodeBlock nullableOf(TypeRef.NullableOf type) {
            return type.type().accept(this);
        }

        @Override
        public CodeBlock binary(TypeRef.Binary type) {
            return object(bodyType(type, Direction.REQUEST));
        }

        @Override
        public CodeBlock anyJson(TypeRef.AnyJson type) {
            return CodeBlock.of("$T.json()", RuntimeTypes.VALUE_TYPE);
        }

        private CodeBlock constant(String name) {
            return CodeBlock.of("$T.$L", RuntimeTypes.VALUE_TYPE, name);
        }

        private CodeBlock object(CodeBlock bodyType) {
            return CodeBlock.of("$T.object($L)", RuntimeTypes.VALUE_TYPE, bodyType);
        }
    }
}
