package dev.dovetail.generator.emit.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/** An enumeration as a class with a constant for each value, that can also hold a value the document does not list. */
final class EnumEmitter {

    private final GenerationContext context;

    EnumEmitter(GenerationContext context) {
        this.context = context;
    }

    TypeSpec.Builder emit(TypeDecl.EnumDecl enumeration, Direction view) {
        var name = context.names().type(enumeration.id(), view);
        var wire = wireType(enumeration.kind());
        var type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        ModelJavadoc.ofType(enumeration.docs(), context.origin(enumeration.origin()), Optional.empty()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.ENUM_VALUE, wire.box(), name.nestedClass("Value")));
        if (enumeration.docs().deprecated()) {
            ModelJavadoc.deprecation(enumeration.docs()).ifPresent(tag -> type.addJavadoc("\n$L\n", tag));
            type.addAnnotation(Deprecated.class);
        }
        addConstants(type, enumeration, name);
        return type.addMethod(constructor(wire, name))
                .addMethod(factory(enumeration, wire, name))
                .addType(values(enumeration));
    }

    private void addConstants(TypeSpec.Builder type, TypeDecl.EnumDecl enumeration, ClassName name) {
        for (var i = 0; i < enumeration.values().size(); i++) {
            var constant = context.names().constant(enumeration.id(), i);
            var value = enumeration.values().get(i);
            type.addField(FieldSpec.builder(name, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .initializer("new $T($L, Value.$N)", name, literal(enumeration.kind(), value), constant)
                    .build());
        }
        if (enumeration.kind() != ScalarKind.STRING) {
            var constants = CodeBlock.join(
                    constants(enumeration).stream()
                            .map(each -> CodeBlock.of("$N", each))
                            .toList(),
                    ", ");
            type.addField(FieldSpec.builder(
                            ParameterizedTypeName.get(ClassName.get(List.class), name),
                            "KNOWN_VALUES",
                            Modifier.PRIVATE,
                            Modifier.STATIC,
                            Modifier.FINAL)
                    .initializer("$T.of($L)", List.class, constants)
                    .build());
        }
    }

    private List<String> constants(TypeDecl.EnumDecl enumeration) {
        return IntStream.range(0, enumeration.values().size())
                .mapToObj(index -> context.names().constant(enumeration.id(), index))
                .toList();
    }

    private static MethodSpec constructor(TypeName wire, ClassName name) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(wire, "wireValue")
                .addParameter(name.nestedClass("Value"), "value")
                .addStatement("super(wireValue, value)")
                .build();
    }

    private MethodSpec factory(TypeDecl.EnumDecl enumeration, TypeName wire, ClassName name) {
        var factory = MethodSpec.methodBuilder("of")
                .addAnnotation(Creators.delegating())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(wire, "wireValue")
                .returns(name);
        if (enumeration.kind() == ScalarKind.STRING) {
            factory.addCode(byText(enumeration, name));
        } else {
            factory.addStatement(
                    "return KNOWN_VALUES.stream()"
                            + "\n.filter(known -> $L)\n.findFirst()"
                            + "\n.orElseGet(() -> new $T(wireValue, Value.UNKNOWN))",
                    same(enumeration.kind(), "known"),
                    name);
        }
        return factory.build();
    }

    private CodeBlock byText(TypeDecl.EnumDecl enumeration, ClassName name) {
        var code = CodeBlock.builder().add("return switch (wireValue) {\n$>");
        for (var i = 0; i < enumeration.values().size(); i++) {
            code.add(
                    "case $L -> $N;\n",
                    literal(enumeration.kind(), enumeration.values().get(i)),
                    context.names().constant(enumeration.id(), i));
        }
        return code.add("default -> new $T(wireValue, Value.UNKNOWN);\n$<};\n", name)
                .build();
    }

    private TypeSpec values(TypeDecl.EnumDecl enumeration) {
        var values = TypeSpec.enumBuilder("Value").addModifiers(Modifier.PUBLIC);
        constants(enumeration).forEach(values::addEnumConstant);
        return values.addEnumConstant("UNKNOWN").build();
    }

    private static CodeBlock same(ScalarKind kind, String other) {
        return switch (kind) {
            case INT32, INT64, BOOLEAN -> CodeBlock.of("$L.wireValue() == wireValue", other);
            case DECIMAL, FLOAT, DOUBLE -> CodeBlock.of("$L.wireValue().compareTo(wireValue) == 0", other);
            case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD ->
                CodeBlock.of("$L.wireValue().equals(wireValue)", other);
        };
    }

    private static TypeName wireType(ScalarKind kind) {
        return switch (kind) {
            case INT32, INT64 -> TypeName.LONG;
            case BOOLEAN -> TypeName.BOOLEAN;
            case DECIMAL, FLOAT, DOUBLE -> ClassName.get(BigDecimal.class);
            case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD -> ClassName.get(String.class);
        };
    }

    private static CodeBlock literal(ScalarKind kind, JsonNode value) {
        return switch (kind) {
            case INT32, INT64 -> CodeBlock.of("$LL", value.longValue());
            case BOOLEAN -> CodeBlock.of("$L", value.booleanValue());
            case DECIMAL, FLOAT, DOUBLE ->
                CodeBlock.of(
                        "new $T($L)",
                        BigDecimal.class,
                        Literals.string(value.decimalValue().toString()));
            case STRING, DATE_TIME, DATE, UUID, URI, BYTE, PASSWORD -> Literals.string(value.asText());
        };
    }
}
