package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.generator.emit.BridgeMethods;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.type.JavaTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The methods beside the accessors: ways to a builder, and equality and text where the record's own will not do. */
final class RecordMethods {

    private final RecordShape shape;

    RecordMethods(RecordShape shape) {
        this.shape = shape;
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(builder());
        if (shape.json()) {
            type.addMethod(creator());
        }
        type.addMethod(toBuilder());
        shape.slots()
                .forEach(slot ->
                        slot.former().ifPresent(former -> type.addMethod(BridgeMethods.of(ownAccessor(slot), former))));
        if (shape.wide()) {
            return;
        }
        shape.slots().stream()
                .filter(slot -> slot.octets() || slot.docs().deprecated())
                .forEach(slot -> type.addMethod(accessor(slot)));
        if (shape.slots().stream().anyMatch(Slot::octets)) {
            type.addMethod(equalsMethod()).addMethod(hashCodeMethod());
        }
        if (shape.slots().stream().anyMatch(slot -> slot.secret() || slot.octets())) {
            type.addMethod(toStringMethod());
        }
    }

    private MethodSpec builder() {
        return MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(shape.builder())
                .addStatement("return new Builder()")
                .build();
    }

    private MethodSpec creator() {
        return MethodSpec.methodBuilder("of")
                .addAnnotation(Creators.delegating())
                .addModifiers(Modifier.STATIC)
                .addParameter(shape.builder(), "builder")
                .returns(shape.name())
                .addStatement("return builder.build()")
                .build();
    }

    private MethodSpec toBuilder() {
        var method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .returns(shape.builder());
        var tracked = shape.slots().stream()
                .filter(slot -> slot.kind() == Slot.Kind.PRESENCE)
                .map(Slot::name)
                .toList();
        var others = shape.componentNames().stream()
                .filter(name -> !tracked.contains(name))
                .toList();
        if (tracked.isEmpty() && others.size() <= RecordShape.LONGEST_CHAIN) {
            return method.addStatement("return new Builder()$L", calls(others)).build();
        }
        method.addStatement("var builder = new Builder()");
        for (var from = 0; from < others.size(); from += RecordShape.LONGEST_CHAIN) {
            var to = Math.min(from + RecordShape.LONGEST_CHAIN, others.size());
            method.addStatement("builder$L", calls(others.subList(from, to)));
        }
        tracked.forEach(name -> method.addStatement("builder.$1N = $1N", name));
        return method.addStatement("return builder").build();
    }

    /** The accessor that every record has for a component. */
    private static MethodSpec ownAccessor(Slot slot) {
        return MethodSpec.methodBuilder(slot.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(slot.component())
                .build();
    }

    private static CodeBlock calls(List<String> names) {
        return names.stream().map(name -> CodeBlock.of("$Z.$1N($1N)", name)).collect(CodeBlock.joining(""));
    }

    /** The accessor where the record's own will not do: it cannot be deprecated, and would hand out the array itself. */
    private static MethodSpec accessor(Slot slot) {
        var method = MethodSpec.methodBuilder(slot.name())
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(slot.component())
                .addStatement("return $L", slot.octets() ? octetsCopy(slot) : CodeBlock.of("$N", slot.name()));
        if (slot.docs().deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        return method.build();
    }

    /** An array can be written to: nobody gets the record's own. */
    static CodeBlock octetsCopy(Slot slot) {
        return switch (slot.kind()) {
            case REQUIRED -> CodeBlock.of("$N.clone()", slot.name());
            case REQUIRED_NULLABLE, OPTIONAL -> CodeBlock.of("$1N == null ? null : $1N.clone()", slot.name());
            case PRESENCE -> CodeBlock.of("$N.map(byte[]::clone)", slot.name());
        };
    }

    private MethodSpec equalsMethod() {
        var terms = shape.componentNames().stream().map(this::equalTerm).toList();
        return MethodSpec.methodBuilder("equals")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(JavaTypes.annotated(ClassName.OBJECT), "other")
                .addStatement("return other instanceof $L that$L", shape.name().simpleName(), CodeBlock.join(terms, ""))
                .build();
    }

    private CodeBlock equalTerm(String name) {
        return octets(name)
                ? CodeBlock.of("\n&& $1T.deepEquals($2L, $3L)", Objects.class, plain(name), plain("that." + name))
                : CodeBlock.of("\n&& $1T.equals($2N, that.$2N)", Objects.class, name);
    }

    private MethodSpec hashCodeMethod() {
        var values = shape.componentNames().stream()
                .map(name -> octets(name) ? plain(name) : CodeBlock.of("$N", name))
                .toList();
        return MethodSpec.methodBuilder("hashCode")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $T.deepHashCode(new Object[] {$L})", Arrays.class, RecordShape.arguments(values))
                .build();
    }

    /** The array itself, out of its {@code Presence} if it is in one. */
    private CodeBlock plain(String expression) {
        var presence = shape.slots().stream()
                .filter(slot -> expression.equals(slot.name()) || expression.equals("that." + slot.name()))
                .anyMatch(slot -> slot.kind() == Slot.Kind.PRESENCE);
        return CodeBlock.of(presence ? "$L.orNull()" : "$L", expression);
    }

    private boolean octets(String name) {
        return shape.slots().stream()
                .anyMatch(slot -> slot.octets() && slot.name().equals(name));
    }

    /** How many octets there are: an array's own text is its address. */
    private static CodeBlock octetsText(Slot slot) {
        return switch (slot.kind()) {
            case REQUIRED -> CodeBlock.of("$N.length + $S", slot.name(), " octets");
            case REQUIRED_NULLABLE, OPTIONAL ->
                CodeBlock.of("($1N == null ? null : $1N.length + $2S)", slot.name(), " octets");
            case PRESENCE -> CodeBlock.of("$N.map(octets -> octets.length + $S)", slot.name(), " octets");
        };
    }

    private MethodSpec toStringMethod() {
        var text = CodeBlock.builder().add("$L", Literals.string(shape.name().simpleName() + "["));
        var separator = "";
        for (var slot : shape.slots()) {
            text.add("\n+ $L", Literals.string(separator + slot.name() + "=" + (slot.secret() ? "***" : "")));
            if (!slot.secret()) {
                text.add(" + $L", slot.octets() ? octetsText(slot) : CodeBlock.of("$N", slot.name()));
            }
            separator = ", ";
        }
        if (shape.additional().isPresent()) {
            text.add("\n+ $L + $N", Literals.string(separator + RecordShape.ADDITIONAL + "="), RecordShape.ADDITIONAL);
        }
        return MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement("return $L\n+ \"]\"", text.build())
                .build();
    }
}
