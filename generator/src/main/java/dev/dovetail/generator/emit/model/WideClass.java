package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.generator.type.JavaTypes;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.Arrays;
import javax.lang.model.element.Modifier;

/**
 * An object with more members than a constructor takes parameters (JVMS 4.11): a final class with the face of a record,
 * made from its builder.
 */
final class WideClass {

    private final RecordShape shape;
    private final RecordHeader header;

    WideClass(RecordShape shape) {
        this.shape = shape;
        this.header = new RecordHeader(shape);
    }

    /** The class with its fields, accessors, equality and text. */
    TypeSpec.Builder emit() {
        var type = TypeSpec.classBuilder(shape.name())
                .addModifiers(Modifier.FINAL)
                .addAnnotation(withoutGetters())
                .addAnnotations(header.annotations());
        for (var component : header.components().parameters()) {
            type.addField(FieldSpec.builder(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL)
                    .addAnnotations(component.annotations())
                    .build());
        }
        type.addMethod(constructor());
        shape.slots().forEach(slot -> type.addMethod(accessor(slot)));
        shape.additionalMap()
                .ifPresent(map -> type.addMethod(accessor(map, RecordShape.ADDITIONAL)
                        .addStatement("return $N", RecordShape.ADDITIONAL)
                        .build()));
        return type.addMethod(values())
                .addMethod(equalsMethod())
                .addMethod(hashCodeMethod())
                .addMethod(toStringMethod());
    }

    /** A member that is called {@code getX} has an accessor of that name, which is no property of its own. */
    private static AnnotationSpec withoutGetters() {
        var none = CodeBlock.of("$T.NONE", RuntimeTypes.JSON_AUTO_DETECT.nestedClass("Visibility"));
        return AnnotationSpec.builder(RuntimeTypes.JSON_AUTO_DETECT)
                .addMember("getterVisibility", none)
                .addMember("isGetterVisibility", none)
                .build();
    }

    private MethodSpec constructor() {
        var constructor =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(shape.builder(), "builder");
        if (shape.slots().stream().anyMatch(Slot::required)) {
            // The builder has checked that they are there.
            constructor.addAnnotation(RuntimeTypes.NULL_UNMARKED);
        }
        shape.slots().forEach(slot -> constructor.addStatement("this.$N = $L", slot.name(), initial(slot)));
        shape.additional()
                .ifPresent(unused -> constructor.addStatement(
                        "this.$1N = $2T.map(builder.$1N)", RecordShape.ADDITIONAL, RuntimeTypes.IMMUTABLE));
        return constructor.build();
    }

    private static CodeBlock initial(Slot slot) {
        var field = CodeBlock.of("builder.$N", slot.name());
        var value = slot.kind() == Slot.Kind.REQUIRED_NULLABLE ? CodeBlock.of("$L.orNull()", field) : field;
        if (slot.octets()) {
            return slot.kind() == Slot.Kind.PRESENCE
                    ? CodeBlock.of("$L.map(byte[]::clone)", value)
                    : CodeBlock.of("$1L == null ? null : $1L.clone()", value);
        }
        if (!slot.list() && !slot.map()) {
            return value;
        }
        var copy = slot.list() ? "list" : "map";
        return slot.kind() == Slot.Kind.PRESENCE
                ? CodeBlock.of("$L.map($T::$L)", value, RuntimeTypes.IMMUTABLE, copy)
                : CodeBlock.of("$T.$L($L)", RuntimeTypes.IMMUTABLE, copy, value);
    }

    private static MethodSpec accessor(Slot slot) {
        var method = accessor(slot.component(), slot.name())
                .addStatement(
                        "return $L", slot.octets() ? RecordMethods.octetsCopy(slot) : CodeBlock.of("$N", slot.name()));
        if (slot.docs().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }

    private static MethodSpec.Builder accessor(TypeName type, String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC).returns(type);
    }

    /** All components at once. With a parameter, it is the accessor of no member, whatever that is called. */
    private MethodSpec values() {
        var names = shape.componentNames().stream()
                .map(name -> CodeBlock.of("object.$N", name))
                .toList();
        return MethodSpec.methodBuilder("values")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(shape.name(), "object")
                .returns(ArrayTypeName.of(JavaTypes.annotated(ClassName.OBJECT)))
                .addStatement("return new Object[] {\n$L\n}", CodeBlock.join(names, ",\n"))
                .build();
    }

    private MethodSpec equalsMethod() {
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(JavaTypes.annotated(ClassName.OBJECT), "other")
                .addStatement(
                        "return other instanceof $L that && $T.deepEquals(values(this), values(that))",
                        shape.name().simpleName(),
                        Arrays.class)
                .build();
    }

    private static MethodSpec hashCodeMethod() {
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $T.deepHashCode(values(this))", Arrays.class)
                .build();
    }

    /** Hundreds of members make no readable text; where one must not be printed, none is. */
    private MethodSpec toStringMethod() {
        var secret = shape.slots().stream().anyMatch(Slot::secret);
        var text = secret ? "[" + shape.slots().size() + " members]" : "";
        var method = MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class);
        return secret
                ? method.addStatement("return $S", shape.name().simpleName() + text)
                        .build()
                : method.addStatement(
                                "return $S + $T.deepToString(values(this))",
                                shape.name().simpleName(),
                                Arrays.class)
                        .build();
    }
}
