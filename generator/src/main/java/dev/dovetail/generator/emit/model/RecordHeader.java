package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.type.RuntimeTypes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A record's components, and the compact constructor that makes them unmodifiable. */
final class RecordHeader {

    private final RecordShape shape;

    RecordHeader(RecordShape shape) {
        this.shape = shape;
    }

    /** The components. */
    MethodSpec components() {
        var constructor = MethodSpec.constructorBuilder();
        shape.slots().forEach(slot -> constructor.addParameter(component(slot)));
        shape.additionalMap().ifPresent(type -> constructor.addParameter(additional(type)));
        return constructor.build();
    }

    /** The constructor; empty where there is nothing to copy. */
    Optional<MethodSpec> compactConstructor() {
        var copies = MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
        var names = shape.slots().stream()
                .filter(slot -> slot.list() || slot.map() || slot.octets())
                .toList();
        names.forEach(slot -> addCopy(copies, slot));
        shape.additional()
                .ifPresent(unused ->
                        copies.addStatement("$1N = $2T.map($1N)", RecordShape.ADDITIONAL, RuntimeTypes.IMMUTABLE));
        return names.isEmpty() && shape.additional().isEmpty() ? Optional.empty() : Optional.of(copies.build());
    }

    /** How the record is written where that differs from Jackson's ways. */
    List<AnnotationSpec> annotations() {
        var sometimesLeftOut = shape.slots().stream().anyMatch(slot -> !slot.required());
        return shape.json() && sometimesLeftOut ? List.of(include("NON_ABSENT")) : List.of();
    }

    private ParameterSpec component(Slot slot) {
        var component = ParameterSpec.builder(slot.component(), slot.name());
        if (shape.json()) {
            component.addAnnotation(property(slot));
            if (slot.kind() == Slot.Kind.REQUIRED_NULLABLE && !annotations().isEmpty()) {
                component.addAnnotation(include("ALWAYS"));
            }
        }
        return component.build();
    }

    static AnnotationSpec property(Slot slot) {
        return AnnotationSpec.builder(RuntimeTypes.JSON_PROPERTY)
                .addMember(AnnotationSpec.VALUE, Literals.string(slot.wireName()))
                .build();
    }

    private static ParameterSpec additional(TypeName type) {
        return ParameterSpec.builder(type, RecordShape.ADDITIONAL)
                .addAnnotation(RuntimeTypes.JSON_ANY_GETTER)
                .build();
    }

    private static AnnotationSpec include(String what) {
        return AnnotationSpec.builder(RuntimeTypes.JSON_INCLUDE)
                .addMember(AnnotationSpec.VALUE, "$T.$L", RuntimeTypes.JSON_INCLUDE.nestedClass("Include"), what)
                .build();
    }

    private static void addCopy(MethodSpec.Builder copies, Slot slot) {
        var copy = slot.list() ? "list" : "map";
        if (slot.octets()) {
            copies.addStatement("$N = $L", slot.name(), RecordMethods.octetsCopy(slot));
        } else if (slot.kind() == Slot.Kind.PRESENCE) {
            copies.addStatement("$1N = $1N.map($2T::$3L)", slot.name(), RuntimeTypes.IMMUTABLE, copy);
        } else {
            copies.addStatement("$1N = $2T.$3L($1N)", slot.name(), RuntimeTypes.IMMUTABLE, copy);
        }
    }
}
