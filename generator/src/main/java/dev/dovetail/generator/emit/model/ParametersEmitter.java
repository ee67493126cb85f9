package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.Docs;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.Emitter;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.JavadocText;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The optional parameters of an operation as one record, so that one more of them breaks no caller. */
public final class ParametersEmitter implements Emitter<Operation> {

    private final GenerationContext context;
    private final Slots slots;

    /** Emits into the package of the models. */
    public ParametersEmitter(GenerationContext context) {
        this.context = context;
        this.slots = new Slots(context);
    }

    @Override
    public List<JavaFile> emit(Operation operation) {
        var components = slots.of(operation);
        if (components.isEmpty()) {
            return List.of();
        }
        var name = context.names().operation(operation).parameters();
        var shape = new RecordShape(name, name.simpleName(), components, Optional.empty(), false, true);
        var header = new RecordHeader(shape);
        var type = TypeSpec.recordBuilder(name)
                .addJavadoc(
                        "The optional parameters of $L.\n\n<p>",
                        JavadocText.code(operation.method() + " " + operation.path()))
                .addJavadoc(ModelJavadoc.ofRecord(
                        Docs.NONE, context.origin(operation.origin()), Optional.empty(), components))
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(header.components());
        new DeprecatedTypes(context).suppression(List.of(operation)).ifPresent(type::addAnnotation);
        header.compactConstructor().ifPresent(type::addMethod);
        type.addMethod(none(shape));
        new RecordMethods(shape).addTo(type);
        type.addType(new BuilderEmitter(shape).emit());
        return List.of(context.file(context.names().modelPackage(), type));
    }

    private static MethodSpec none(RecordShape shape) {
        return MethodSpec.methodBuilder("none")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(shape.name())
                .addStatement("return builder().build()")
                .build();
    }
}
