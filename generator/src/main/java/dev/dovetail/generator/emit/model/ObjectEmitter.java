package dev.dovetail.generator.emit.model;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.dovetail.contract.model.AdditionalMembers;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.Checks;
import dev.dovetail.generator.emit.DeprecatedTypes;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.view.Direction;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** A declared object as a record with a builder. */
final class ObjectEmitter {

    private final GenerationContext context;
    private final Checks checks;
    private final Slots slots;

    ObjectEmitter(GenerationContext context, Checks checks) {
        this.context = context;
        this.checks = checks;
        this.slots = new Slots(context);
    }

    /** The record of one view, with the unions that it is a variant of. */
    TypeSpec.Builder emit(TypeDecl.ObjectDecl object, Direction view, List<ModelEmitter.Implemented> unions) {
        var shape = shape(object, view);
        var type = (shape.wide() ? new WideClass(shape).emit() : record(shape))
                .addJavadoc(ModelJavadoc.ofRecord(
                        object.docs(), context.origin(object.origin()), remark(object, view), shape.slots()))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterfaces(
                        unions.stream().map(ModelEmitter.Implemented::name).toList());
        if (object.docs().deprecated()) {
            type.addAnnotation(Deprecated.class);
        }
        var implemented = unions.stream().map(ModelEmitter.Implemented::id).toList();
        new DeprecatedTypes(context).suppression(object, implemented).ifPresent(type::addAnnotation);
        new RecordMethods(shape).addTo(type);
        var validate = new ValidateMethod(checks);
        validate.count(shape, object.bounds());
        validate.addTo(type, shape, additional(object), view);
        return type.addType(new BuilderEmitter(shape).emit());
    }

    private static TypeSpec.Builder record(RecordShape shape) {
        var header = new RecordHeader(shape);
        var type = TypeSpec.recordBuilder(shape.name())
                .addAnnotations(header.annotations())
                .recordConstructor(header.components());
        header.compactConstructor().ifPresent(type::addMethod);
        return type;
    }

    private RecordShape shape(TypeDecl.ObjectDecl object, Direction view) {
        var name = context.names().type(object.id(), view);
        return new RecordShape(
                name,
                String.join(".", name.simpleNames()),
                slots.of(object, view),
                additional(object).map(type -> additionalType(type, view)),
                true,
                !(object.additional() instanceof AdditionalMembers.Forbidden));
    }

    private TypeName additionalType(TypeRef type, Direction view) {
        return context.types().argument(type, view);
    }

    private static Optional<TypeRef> additional(TypeDecl.ObjectDecl object) {
        return object.additional() instanceof AdditionalMembers.Declared declared
                ? Optional.of(declared.type())
                : Optional.empty();
    }

    private Optional<String> remark(TypeDecl.ObjectDecl object, Direction view) {
        if (!context.views().split(object.id())) {
            return Optional.empty();
        }
        return Optional.of(
                view == Direction.REQUEST
                        ? "As it is sent: without the members that only the server sets."
                        : "As it is received: without the members that are only sent.");
    }
}
