package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Bounds;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.Checks;
import dev.dovetail.generator.emit.Literals;
import dev.dovetail.generator.type.RuntimeTypes;
import dev.dovetail.generator.view.Direction;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The method that holds a record to the constraints of its schema. */
final class ValidateMethod {

    private final Checks checks;
    private final PatternFields patterns = new PatternFields();
    private final MethodSpec.Builder method = override();

    ValidateMethod(Checks checks) {
        this.checks = checks;
    }

    /** An overriding method without a body yet. */
    static MethodSpec.Builder override() {
        return MethodSpec.methodBuilder("validate")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.VALIDATION, "validation");
    }

    /** Counts the members: those that may be left out are asked for. */
    void count(RecordShape shape, Bounds bounds) {
        var chain = CodeBlock.builder();
        bounds.minimum().ifPresent(least -> chain.add(".minProperties($L)", least));
        bounds.maximum().ifPresent(most -> chain.add(".maxProperties($L)", most));
        if (chain.isEmpty()) {
            return;
        }
        var certain = shape.slots().stream().filter(Slot::required).count();
        var others = shape.slots().stream()
                .filter(slot -> !slot.required())
                .map(slot -> CodeBlock.of(", this.$N", slot.name()))
                .collect(CodeBlock.joining(""));
        var more = shape.additional().isPresent()
                ? CodeBlock.of(" + this.$N.size()", RecordShape.ADDITIONAL)
                : CodeBlock.of("");
        method.addStatement("validation.members($L$L$L)$L", certain, more, others, chain.build());
    }

    /** Adds the interface, the method and its constants, if there is anything to check. */
    void addTo(TypeSpec.Builder type, RecordShape shape, Optional<TypeRef> additional, Direction view) {
        for (var slot : shape.slots()) {
            var chain = checks.chain(slot.type(), view, patterns.of(slot.name()));
            add(CodeBlock.of("$L, this.$N", Literals.string(slot.wireName()), slot.name()), chain);
        }
        additional.ifPresent(values -> {
            var chain = checks.chain(values, view, patterns.of(RecordShape.ADDITIONAL));
            if (!chain.isEmpty()) {
                method.addStatement(
                        "this.$N.forEach((name, value) -> validation.member(name, value)$L)",
                        RecordShape.ADDITIONAL,
                        chain);
            }
        });
        var built = method.build();
        if (!built.code().isEmpty()) {
            type.addSuperinterface(RuntimeTypes.VALIDATED)
                    .addFields(patterns.fields())
                    .addMethod(built);
        }
    }

    private void add(CodeBlock member, CodeBlock chain) {
        if (!chain.isEmpty()) {
            method.addStatement("validation.member($L)$L", member, chain);
        }
    }
}
