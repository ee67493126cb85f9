package dev.dovetail.generator.emit.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.Parameter;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import dev.dovetail.generator.emit.GenerationContext;
import dev.dovetail.generator.emit.HonouredParameters;
import dev.dovetail.generator.view.Direction;
import java.util.List;

/** Which components a record gets. */
final class Slots {

    private final GenerationContext context;

    Slots(GenerationContext context) {
        this.context = context;
    }

    /** The members that travel in this view's direction. */
    List<Slot> of(TypeDecl.ObjectDecl object, Direction view) {
        return object.members().stream()
                .filter(member -> view.carries(member.access()))
                .map(member -> slot(object, member, view))
                .toList();
    }

    /** The optional parameters. */
    List<Slot> of(Operation operation) {
        return new HonouredParameters(context.types())
                .of(operation).stream()
                        .filter(parameter -> !parameter.required())
                        .map(parameter -> slot(operation, parameter))
                        .toList();
    }

    private Slot slot(TypeDecl.ObjectDecl object, Member member, Direction view) {
        var type = context.types().resolve(member.type());
        return new Slot(
                context.names().member(object.id(), member.wireName()),
                member.wireName(),
                kind(member.required(), type, view),
                type,
                context.types().of(member.type(), view),
                member.defaultValue().map(JsonNode::toString),
                member.docs(),
                context.bridges().member(object.id(), member.wireName()));
    }

    private Slot slot(Operation operation, Parameter parameter) {
        var type = context.types().resolve(parameter.type());
        return new Slot(
                context.names().operation(operation).argument(parameter),
                parameter.name(),
                Slot.Kind.OPTIONAL,
                type,
                context.types().of(type, Direction.REQUEST),
                parameter.defaultValue().map(JsonNode::toString),
                parameter.docs(),
                context.bridges().argument(operation, parameter));
    }

    /** Free JSON has a null of its own and needs no {@code Presence}. */
    private static Slot.Kind kind(boolean required, TypeRef type, Direction view) {
        var nullable = type instanceof TypeRef.NullableOf;
        if (required) {
            return nullable ? Slot.Kind.REQUIRED_NULLABLE : Slot.Kind.REQUIRED;
        }
        return nullable && view == Direction.REQUEST ? Slot.Kind.PRESENCE : Slot.Kind.OPTIONAL;
    }
}
