package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.BridgeMethods;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The builder nested in a record. Reading goes through it too, so that every missing member is found at once. */
final class BuilderEmitter {

    private final RecordShape shape;

    BuilderEmitter(RecordShape shape) {
        this.shape = shape;
    }

    TypeSpec emit() {
        var builder = TypeSpec.classBuilder("Builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addAnnotations(annotations());
        shape.slots().forEach(slot -> builder.addField(field(slot)));
        shape.additionalMap().ifPresent(type -> builder.addField(additionalField(type)));
        builder.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        shape.slots().forEach(slot -> builder.addMethods(setters(slot)));
        shape.additional().ifPresent(type -> builder.addMethods(additionalSetters(type)));
        return builder.addMethod(build()).build();
    }

    private List<AnnotationSpec> annotations() {
        var annotations = new ArrayList<AnnotationSpec>();
        if (shape.json() && shape.slots().stream().anyMatch(slot -> slot.name().startsWith("set"))) {
            annotations.add(AnnotationSpec.builder(RuntimeTypes.JSON_AUTO_DETECT)
                    .addMember("setterVisibility", "$T.NONE", RuntimeTypes.JSON_AUTO_DETECT.nestedClass("Visibility"))
                    .build());
        }
        if (shape.json() && shape.tolerant() && shape.additional().isEmpty()) {
            annotations.add(AnnotationSpec.builder(RuntimeTypes.JSON_IGNORE_PROPERTIES)
                    .addMember("ignoreUnknown", "true")
                    .build());
        }
        return annotations;
    }

    private FieldSpec field(Slot slot) {
        var field = FieldSpec.builder(slot.field(), slot.name(), Modifier.PRIVATE);
        if (shape.json()) {
            field.addAnnotation(RecordHeader.property(slot));
            nulls(slot).ifPresent(field::addAnnotation);
        }
        if (slot.tracked()) {
            field.initializer("$T.absent()", RuntimeTypes.PRESENCE);
        }
        return field.build();
    }

    /** Where null is a value, against a codec that refuses null. {@code Presence} and free JSON need no telling. */
    private static Optional<AnnotationSpec> nulls(Slot slot) {
        var annotation = AnnotationSpec.builder(RuntimeTypes.JSON_SETTER);
        if (!slot.tracked() && slot.type() instanceof TypeRef.NullableOf) {
            annotation.addMember("nulls", "$T.SET", RuntimeTypes.NULLS);
        }
        if (nullInside(slot.type())) {
            annotation.addMember("contentNulls", "$T.SET", RuntimeTypes.NULLS);
        }
        var built = annotation.build();
        return built.members().isEmpty() ? Optional.empty() : Optional.of(built);
    }

    private static boolean nullInside(TypeRef type) {
        var target = type.withoutNull();
        if (target instanceof TypeRef.ListOf list) {
            return list.element().nullable() || nullInside(list.element());
        }
        return target instanceof TypeRef.MapOf map && (map.value().nullable() || nullInside(map.value()));
    }

    private static FieldSpec additionalField(TypeName type) {
        return FieldSpec.builder(type, RecordShape.ADDITIONAL, Modifier.PRIVATE)
                .initializer("new $T<>()", LinkedHashMap.class)
                .build();
    }

    private List<MethodSpec> setters(Slot slot) {
        var setters = new ArrayList<MethodSpec>();
        setters.add(setter(slot, slot.parameter()));
        if (slot.needsPrimitiveOverload()) {
            setters.add(setter(slot, slot.value()));
        }
        slot.former().ifPresent(former -> setters.addAll(BridgeMethods.of(setters, Map.of(slot.name(), former))));
        return setters;
    }

    private MethodSpec setter(Slot slot, TypeName parameter) {
        var setter = MethodSpec.methodBuilder(slot.name())
                .addModifiers(Modifier.PUBLIC)
                .addParameter(parameter, "value")
                .returns(shape.builder());
        if (slot.docs().deprecated()) {
            setter.addAnnotation(Deprecated.class);
        }
        if (slot.tracked()) {
            setter.addStatement("this.$N = $T.ofNullable(value)", slot.name(), RuntimeTypes.PRESENCE);
        } else {
            setter.addStatement("this.$N = value", slot.name());
        }
        return setter.addStatement("return this").build();
    }

    private List<MethodSpec> additionalSetters(TypeName value) {
        var one = MethodSpec.methodBuilder("additionalProperty")
                .addJavadoc("Sets a member that the document does not name.\n")
                .addAnnotation(RuntimeTypes.JSON_ANY_SETTER)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(String.class, "name")
                .addParameter(value, "value")
                .returns(shape.builder())
                .addStatement("$N.put(name, value)", RecordShape.ADDITIONAL)
                .addStatement("return this")
                .build();
        var all = MethodSpec.methodBuilder(RecordShape.ADDITIONAL)
                .addJavadoc("Sets all members that the document does not name.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value),
                        RecordShape.ADDITIONAL)
                .returns(shape.builder())
                .addStatement("this.$1N = new $2T<>($1N)", RecordShape.ADDITIONAL, LinkedHashMap.class)
                .addStatement("return this")
                .build();
        return List.of(one, all);
    }

    private MethodSpec build() {
        var required = shape.slots().stream().filter(Slot::required).toList();
        var build =
                MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(shape.name());
        if (!required.isEmpty()) {
            build.addJavadoc(
                    "@throws $T naming all required components that are not set\n", RuntimeTypes.MISSING_MEMBERS);
            // The check that follows is beyond what a checker of nullness can see.
            build.addAnnotation(RuntimeTypes.NULL_UNMARKED);
            addCheck(build, required);
        }
        var arguments = shape.wide() ? CodeBlock.of("this") : RecordShape.arguments(arguments());
        return build.addStatement("return new $T($L)", shape.name(), arguments).build();
    }

    private void addCheck(MethodSpec.Builder build, List<Slot> required) {
        var start = CodeBlock.of("$T.of($L)", RuntimeTypes.REQUIRED, Literals.string(shape.documentName()));
        if (required.size() <= RecordShape.LONGEST_CHAIN) {
            build.addStatement("$L$L$Z.check()", start, members("", required));
            return;
        }
        build.addStatement("var required = $L", start);
        for (var from = 0; from < required.size(); from += RecordShape.LONGEST_CHAIN) {
            var piece = required.subList(from, Math.min(from + RecordShape.LONGEST_CHAIN, required.size()));
            build.addStatement("required$L", members("this.", piece));
        }
        build.addStatement("required.check()");
    }

    private static CodeBlock members(String owner, List<Slot> required) {
        return required.stream()
                .map(slot -> CodeBlock.of("$Z.member($L, $L$N)", Literals.string(slot.wireName()), owner, slot.name()))
                .collect(CodeBlock.joining(""));
    }

    private List<CodeBlock> arguments() {
        var arguments = new ArrayList<CodeBlock>();
        for (var slot : shape.slots()) {
            arguments.add(CodeBlock.of(slot.kind() == Slot.Kind.REQUIRED_NULLABLE ? "$N.orNull()" : "$N", slot.name()));
        }
        shape.additional().ifPresent(unused -> arguments.add(CodeBlock.of("$N", RecordShape.ADDITIONAL)));
        return arguments;
    }
}
