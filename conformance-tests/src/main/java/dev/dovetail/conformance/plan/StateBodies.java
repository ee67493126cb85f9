package dev.dovetail.conformance.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dovetail.conformance.data.ForeignKey;
import dev.dovetail.contract.model.Access;
import dev.dovetail.contract.model.Content;
import dev.dovetail.contract.model.Member;
import dev.dovetail.contract.model.Operation;
import dev.dovetail.contract.model.ScalarKind;
import dev.dovetail.contract.model.TypeDecl;
import dev.dovetail.contract.model.TypeRef;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Bodies that try the server's memory: with members that are not the client's to set, with null, half wrong, whole. */
final class StateBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Workshop workshop;

    StateBodies(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The body and, beside it, members that only the server sets, each with a value it would hardly choose. */
    Optional<BodyPlan> withReadOnly(Operation operation, BodyPlan body) {
        var writable = requested(operation).stream()
                .filter(member -> member.access() != Access.READ_ONLY)
                .map(Member::wireName)
                .toList();
        var foreign = answered(operation).stream()
                .filter(member -> member.access() == Access.READ_ONLY && !writable.contains(member.wireName()))
                .filter(member -> !body.value().has(member.wireName()))
                .toList();
        ObjectNode value = object(body);
        foreign.forEach(
                member -> unlikely(member.type()).ifPresent(unlikely -> value.set(member.wireName(), unlikely)));
        return json(operation) && value.size() > body.value().size()
                ? Optional.of(with(body, value))
                : Optional.empty();
    }

    /** The body with one member more that is of the wrong type, so that it has to be refused as a whole. */
    Optional<BodyPlan> spoiled(Operation operation, BodyPlan body) {
        return json(operation)
                ? requested(operation).stream()
                        .filter(member -> member.access() != Access.READ_ONLY && spoils(member.type()))
                        .filter(member -> !holdsMark(body, member))
                        .min(Comparator.comparingInt(member -> rank(member.type())))
                        .map(member -> {
                            ObjectNode value = object(body);
                            value.set(member.wireName(), JSON.objectNode().put("dovetail", true));
                            return with(body, value);
                        })
                : Optional.empty();
    }

    /**
     * A member that may be null and is sent back, set and then taken away.
     *
     * @param set a body that gives it a value
     * @param taken a body that sends null
     */
    record Nullable(String member, BodyPlan set, BodyPlan taken) {}

    /** Free text is preferred, then whatever leads to nothing else: what means something to the server it may need. */
    Optional<Nullable> nullable(Operation operation) {
        var content = workshop.bodies().content(operation);
        if (content.isEmpty() || !json(operation)) {
            return Optional.empty();
        }
        var sentBack = answered(operation).stream()
                .filter(member -> member.access() == Access.BOTH)
                .map(Member::wireName)
                .toList();
        var nullable = requested(operation).stream()
                .filter(member ->
                        member.access() == Access.BOTH && member.type().nullable())
                .filter(member -> sentBack.contains(member.wireName()))
                .toList();
        var texts = nullable.stream()
                .filter(member -> text(member.type()))
                .map(member -> nulling(content.get(), member, JSON.textNode("dovetail-" + BodyPlan.RUN)));
        var others = nullable.stream()
                .filter(member -> !text(member.type()) && scalar(member.type(), scalar -> true))
                .filter(member -> !ForeignKey.isNamed(member.wireName()))
                .flatMap(member -> workshop.bodies().member(operation, member.wireName()).stream()
                        .filter(value -> !value.isNull())
                        .map(value -> nulling(content.get(), member, value)));
        return Stream.concat(texts, others).findFirst();
    }

    private static Nullable nulling(Content content, Member member, JsonNode value) {
        return new Nullable(member.wireName(), only(content, member, value), only(content, member, JSON.nullNode()));
    }

    /** Whether anything that the operation takes may be null. */
    boolean takesNull(Operation operation) {
        return requested(operation).stream().anyMatch(member -> member.type().nullable());
    }

    /**
     * Two whole bodies for a PUT.
     *
     * @param full with optional members
     * @param bare with the required members only
     */
    record Replacement(BodyPlan full, BodyPlan bare) {}

    /** Bodies for a PUT of something that has optional members. */
    Optional<Replacement> replacement(Operation operation) {
        var whole = workshop.bodies().whole(operation).filter(body -> json(operation));
        if (whole.isEmpty() || !whole.get().value().isObject()) {
            return Optional.empty();
        }
        ObjectNode full = object(whole.get());
        ObjectNode bare = object(whole.get());
        var optional = requested(operation).stream()
                .filter(member -> !member.required() && member.access() == Access.BOTH)
                .toList();
        optional.forEach(member -> bare.remove(member.wireName()));
        if (full.size() == bare.size()) {
            optional.forEach(member -> workshop.bodies()
                    .member(operation, member.wireName())
                    .filter(value -> !value.isNull() && !member.defaultValue().equals(Optional.of(value)))
                    .ifPresent(value -> full.set(member.wireName(), value)));
        }
        return full.size() > bare.size()
                ? Optional.of(new Replacement(with(whole.get(), full), with(whole.get(), bare)))
                : Optional.empty();
    }

    private boolean json(Operation operation) {
        return workshop.bodies().content(operation).filter(Content::json).isPresent();
    }

    private List<Member> answered(Operation operation) {
        return members(workshop.types().answer(operation));
    }

    private List<Member> requested(Operation operation) {
        return members(workshop.bodies().content(operation).flatMap(Content::type));
    }

    private List<Member> members(Optional<TypeRef> type) {
        return type.flatMap(workshop.types()::object).stream()
                .flatMap(declaration -> declaration.members().stream())
                .toList();
    }

    private boolean text(TypeRef type) {
        return scalar(
                type,
                scalar -> scalar.kind() == ScalarKind.STRING
                        && scalar.constraints().format().isEmpty()
                        && scalar.constraints().pattern().isEmpty()
                        && scalar.constraints().maxLength().orElse(Integer.MAX_VALUE) >= 40);
    }

    /** Whether an object in its place breaks the schema. */
    private boolean spoils(TypeRef type) {
        return scalar(type, scalar -> true)
                || workshop.types().declaration(type, TypeDecl.EnumDecl.class).isPresent();
    }

    /** Numbers first: a server that writes whatever it is sent as text takes an object for a text. */
    private int rank(TypeRef type) {
        if (scalar(type, scalar -> scalar.kind() == ScalarKind.STRING || scalar.kind() == ScalarKind.PASSWORD)) {
            return 3;
        }
        return scalar(type, scalar -> scalar.kind() == ScalarKind.INT32 || scalar.kind() == ScalarKind.INT64) ? 1 : 2;
    }

    private boolean scalar(TypeRef type, Predicate<TypeRef.Scalar> wanted) {
        return workshop.types().plain(type) instanceof TypeRef.Scalar scalar && wanted.test(scalar);
    }

    private static boolean holdsMark(BodyPlan body, Member member) {
        return body.mark()
                .filter(mark -> body.value().path(member.wireName()).asText().equals(mark))
                .isPresent();
    }

    /** A value that nobody would choose who does not take over what is sent. */
    private Optional<JsonNode> unlikely(TypeRef type) {
        if (!(workshop.types().plain(type) instanceof TypeRef.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.kind()) {
            case INT32, INT64 -> Optional.of(JSON.numberNode(2_147_470_013));
            case DATE_TIME -> Optional.of(JSON.textNode("2001-02-03T04:05:06Z"));
            case UUID -> Optional.of(JSON.textNode("0d0e7a11-d0ed-4a11-8d0e-7a1100000013"));
            case STRING ->
                scalar.constraints().format().isPresent()
                                || scalar.constraints().pattern().isPresent()
                        ? Optional.empty()
                        : Optional.of(JSON.textNode("dovetail was here"));
            case DATE, URI, BYTE, PASSWORD, FLOAT, DOUBLE, DECIMAL, BOOLEAN -> Optional.empty();
        };
    }

    private static BodyPlan only(Content content, Member member, JsonNode value) {
        ObjectNode body = JSON.objectNode();
        body.set(member.wireName(), value);
        return new BodyPlan(content.mediaType(), body, java.util.Map.of(), java.util.Set.of(), Optional.empty());
    }

    private static ObjectNode object(BodyPlan body) {
        return body.value() instanceof ObjectNode object ? object.deepCopy() : JSON.objectNode();
    }

    private static BodyPlan with(BodyPlan body, ObjectNode value) {
        var mark = body.mark().filter(text -> value.toString().contains(text));
        return new BodyPlan(body.mediaType(), value, body.references(), body.files(), mark);
    }
}
